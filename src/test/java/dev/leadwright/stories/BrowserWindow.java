package dev.leadwright.stories;

import static org.awaitility.Awaitility.await;

import dev.leadwright.web.browser.InstalledBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's browser: an installed Chromium without a screen, worked by keys and looks through its DevTools protocol. */
final class BrowserWindow implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final Process program;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();

    private BrowserWindow(Path profile) {
        try {
            program = new ProcessBuilder(
                            InstalledBrowser.program().toString(),
                            "--headless=new",
                            "--no-sandbox", // loopback pages of our own
                            "--disable-gpu",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile.toAbsolutePath(),
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("browser.log").toFile())
                    .start();
            Path port = profile.resolve("DevToolsActivePort");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> Files.exists(port) && Files.readAllLines(port).size() >= 2);
            URI devTools =
                    URI.create("http://127.0.0.1:" + Files.readAllLines(port).getFirst());
            JsonNode pages = JSON.readTree(http.send(
                            HttpRequest.newBuilder(devTools.resolve("/json/list"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
            String page = pages.valueStream()
                    .filter(target -> target.path("type").asString().equals("page"))
                    .findFirst()
                    .orElseThrow()
                    .path("webSocketDebuggerUrl")
                    .asString();
            socket = http.newWebSocketBuilder()
                    .buildAsync(URI.create(page), new Listener())
                    .join();
            command("Page.enable", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static BrowserWindow open(Path folder) {
        try {
            return new BrowserWindow(Files.createTempDirectory(Files.createDirectories(folder), "browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param width of a desktop or a telephone, in pixels */
    void looks(int width, int height, boolean dark) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void goesTo(URI address) {
        command("Page.navigate", Map.of("url", address.toString()));
    }

    /** Waits until a JavaScript expression is true. */
    void sees(String expression) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> evaluate("document.readyState === 'complete' && !!(" + expression + ")")
                        .asBoolean(false));
    }

    /** Waits until the page has an element with this text in it. */
    void reads(String selector, String text) {
        sees("[...document.querySelectorAll(" + JSON.writeValueAsString(selector)
                + ")].some(e => e.textContent.includes(" + JSON.writeValueAsString(text) + "))");
    }

    String text(String selector) {
        return evaluate("document.querySelector(" + JSON.writeValueAsString(selector) + ").textContent")
                .asString();
    }

    /** Presses a key: a letter, or {@code Enter}, {@code Escape}. */
    void presses(String key) {
        boolean letter = key.length() == 1;
        String text = letter ? key : key.equals("Enter") ? "\r" : "";
        int code = letter ? Character.toUpperCase(key.charAt(0)) : key.equals("Enter") ? 13 : 27;
        command(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "text", text, "windowsVirtualKeyCode", code));
        command("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    /** Types into the field that has the focus, in place of what is in it. */
    void types(String text) {
        evaluate("document.activeElement.select()");
        command("Input.insertText", Map.of("text", text));
    }

    void clicks(String selector) {
        evaluate("document.querySelector(" + JSON.writeValueAsString(selector) + ").click()");
    }

    void focuses(String selector) {
        evaluate("document.querySelector(" + JSON.writeValueAsString(selector) + ").focus()");
    }

    /** How wide the page is, in pixels: wider than the window where something stands out at its side. */
    int width() {
        return evaluate("document.documentElement.scrollWidth").asInt();
    }

    /** The whole page as it looks. */
    void photographs(Path file) {
        String data = command("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .path("data")
                .asString();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode evaluate(String expression) {
        return command("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
                .path("result")
                .path("value");
    }

    private JsonNode command(String method, Map<String, Object> parameters) {
        int id = lastId.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        pending.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonNode message =
                answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (message.has("error")) {
            throw new IllegalStateException(method + ": " + message.path("error"));
        }
        return message.path("result");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                JsonNode whole = JSON.readTree(message.toString());
                message.setLength(0);
                CompletableFuture<JsonNode> waiting =
                        pending.remove(whole.path("id").asInt(0));
                if (waiting != null) {
                    waiting.complete(whole);
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    @Override
    public void close() {
        program.destroyForcibly();
        socket.abort();
        http.shutdownNow();
        program.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
