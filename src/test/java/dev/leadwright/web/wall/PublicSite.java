package dev.leadwright.web.wall;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The public site of the test's internet; its pages lead to addresses that must not be reached. */
final class PublicSite implements AutoCloseable {
    private final List<String> visited = new CopyOnWriteArrayList<>();
    private volatile Headers lastHeaders = new Headers();
    private final List<Vector> vectors;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PublicSite(List<Vector> vectors) throws IOException {
        this.vectors = vectors;
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    /** Pages asked for since the last call, without robots.txt. */
    List<String> visited() {
        List<String> all = List.copyOf(visited);
        visited.clear();
        return all;
    }

    Headers lastHeaders() {
        return lastHeaders;
    }

    /** The page that leads to the vector, and to those that follow it on the same page. */
    static String page(Form form, int vector) {
        return "http://landing.example/" + form.name().toLowerCase(Locale.ROOT) + "/" + vector;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            lastHeaders = exchange.getRequestHeaders();
            visited.add(exchange.getRequestURI().toString());
            if (path.length == 3 && path[2].matches("\\d+")) {
                lead(exchange, Form.valueOf(path[1].toUpperCase(Locale.ROOT)), Integer.parseInt(path[2]));
            } else {
                send(exchange, "<title>The public site</title><p>Hello.");
            }
        }
    }

    private void lead(HttpExchange exchange, Form form, int first) throws IOException {
        if (form == Form.REDIRECT) {
            // Byte by byte, as UTF-8: a header's text is written as ISO-8859-1.
            String bytes = new String(
                    vectors.get(first).address().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            exchange.getResponseHeaders().add("Location", bytes);
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        int end = Math.min(vectors.size(), first + form.vectorsOnAPage());
        send(
                exchange,
                vectors.subList(first, end).stream()
                        .map(vector -> form.html(vector.address()))
                        .collect(Collectors.joining(
                                "\n", "<!doctype html><meta charset=utf-8><title>A trap</title>\n", "")));
    }

    private static void send(HttpExchange exchange, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
