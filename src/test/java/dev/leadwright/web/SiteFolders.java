package dev.leadwright.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The sites under {@code src/test/resources/sites}, each served on loopback as {@code NAME.example}. */
final class SiteFolders implements AutoCloseable {
    private static final Path ROOT = Path.of("src/test/resources/sites");

    private final Map<String, Map<String, Object>> expected = new TreeMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SiteFolders() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            for (Path folder : folders.toList()) {
                expected.put(
                        folder.getFileName().toString(),
                        new Yaml().load(Files.readString(folder.resolve("expected.yaml"))));
            }
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** What each site says and does not say, by its name. */
    Map<String, Map<String, Object>> expected() {
        return expected;
    }

    /** Six pages of each are read, by plain HTTP. */
    WebSettings settings() {
        return new WebSettings(
                false,
                "Leadwright/0.1",
                Duration.ofSeconds(60),
                6,
                1_000_000,
                Duration.ofHours(1),
                Duration.ZERO,
                Optional.empty(),
                hosts(),
                BrowserSettings.OFF);
    }

    static URI home(String site) {
        return URI.create("http://" + site + ".example/");
    }

    /** Pages of a site as files, for those who read files. */
    static List<Path> pages(String site) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(site))) {
            return files.filter(file -> file.toString().matches(".*\\.html?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> hosts() {
        String here = "127.0.0.1:" + server.getAddress().getPort();
        return expected.keySet().stream().collect(Collectors.toMap(site -> site + ".example", site -> here));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host").toLowerCase(Locale.ROOT);
            String site = host.replaceFirst("\\.example.*$", "");
            byte[] body = body(site, exchange.getRequestURI().getPath());
            if (!expected.containsKey(site) || body.length == 0) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            headers(exchange, expected.get(site));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void headers(HttpExchange exchange, Map<String, Object> site) {
        String path = exchange.getRequestURI().getPath();
        String type = path.endsWith(".xml") ? "application/xml" : path.endsWith(".txt") ? "text/plain" : "text/html";
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        site.containsKey("charset") || path.endsWith(".xml") ? type : type + "; charset=utf-8");
        if (site.get("headers") instanceof Map<?, ?> headers) {
            headers.forEach(
                    (name, value) -> exchange.getResponseHeaders().set(String.valueOf(name), String.valueOf(value)));
        }
    }

    private static byte[] body(String site, String path) throws IOException {
        Path folder = ROOT.resolve(site).normalize();
        String name = path.substring(1);
        for (String file : List.of(name, name + ".html", name + "/index.html", name + "index.html")) {
            Path found = folder.resolve(file).normalize();
            if (found.startsWith(folder) && Files.isRegularFile(found) && !file.endsWith(".yaml")) {
                return Files.readAllBytes(found);
            }
        }
        return new byte[0];
    }
}
