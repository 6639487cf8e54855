package dev.leadwright.stories;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a model is served. It answers 200, or 529 ("overloaded") while it is away. */
final class ModelServer implements AutoCloseable {
    private static final int OVERLOADED = 529;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;

    private ModelServer(HttpServer server) {
        this.server = server;
    }

    static ModelServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ModelServer model = new ModelServer(server);
            server.setExecutor(model.threads);
            server.createContext("/", exchange -> {
                try (exchange) {
                    model.asked.incrementAndGet();
                    exchange.sendResponseHeaders(model.away ? OVERLOADED : 200, -1);
                }
            });
            server.start();
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void goesAway() {
        away = true;
    }

    void comesBack() {
        away = false;
    }

    /** How often it was asked. */
    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
