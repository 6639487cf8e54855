package dev.leadwright.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The websites of the demo's fictional companies, served on loopback; the host name of a request says whose. Some are as
 * awkward as real ones: one is down, one forbids robots, one redirects, one hides instructions for language models.
 */
public final class DemoSites implements AutoCloseable {

    private static final String ROOT = "demo/sites/";

    /** Listed as a company's website, and not served. */
    private static final String DOWN = "ironvale.example";

    private final Map<String, byte[]> files;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private DemoSites(Map<String, byte[]> files) throws IOException {
        this.files = files;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
    }

    /** Starts the server on a free port. */
    public static DemoSites start() {
        try {
            DemoSites sites = new DemoSites(readAll());
            sites.server.start();
            return sites;
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's websites cannot be served.", e);
        }
    }

    /** Host name to {@code 127.0.0.1:port}, for {@code web.local-sites}. */
    public Map<String, String> hosts() {
        String address = "127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> hosts = files.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .collect(Collectors.toMap(host -> host, host -> address, (a, b) -> a, TreeMap::new));
        hosts.put(DOWN, address);
        return hosts;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = hostOf(exchange);
            if (host.equals(DOWN)) {
                return; // closes the connection without an answer
            }
            String path = exchange.getRequestURI().getPath();
            if (host.equals("kitebridge.example") && path.equals("/")) {
                exchange.getResponseHeaders().set("Location", "/en/");
                exchange.sendResponseHeaders(301, -1);
                return;
            }
            byte[] body = files.get(host + (path.endsWith("/") ? path + "index.html" : path));
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders()
                    .set("Content-Type", path.endsWith(".txt") ? "text/plain" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String hostOf(HttpExchange exchange) {
        String host =
                String.valueOf(exchange.getRequestHeaders().getFirst("Host")).toLowerCase(Locale.ROOT);
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    /** All files by {@code host/path}: a request is looked up, never made a path of. */
    private static Map<String, byte[]> readAll() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**")) {
            if (resource.isReadable()) {
                String url = java.net.URLDecoder.decode(resource.getURL().getPath(), StandardCharsets.UTF_8);
                String path = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
                if (path.contains("/") && !path.endsWith("/")) {
                    files.put(path, resource.getContentAsByteArray());
                }
            }
        }
        return files;
    }
}
