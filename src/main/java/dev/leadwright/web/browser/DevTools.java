package dev.leadwright.web.browser;

import dev.leadwright.web.browser.BrowserFailure.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chromium's DevTools protocol over a pair of pipes: every message is JSON and ends with a zero byte. Commands have
 * numbers, their answers the same; all else is an event.
 *
 * <p>Pipes and not a port: nobody else on the machine can connect, and the browser ends when this process does.
 */
final class DevTools implements AutoCloseable {
    /** The session of the browser itself. */
    static final String BROWSER = "";

    /** No honest answer is longer; a browser that sends more has been taken over. */
    private static final int LONGEST_MESSAGE = 64 << 20;

    private static final Logger log = LoggerFactory.getLogger(DevTools.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** What a session tells of its own accord. Called one after the other, and must not wait. */
    interface Listener {
        void on(String session, String method, JsonNode params);
    }

    private record Pending(String session, CompletableFuture<JsonNode> answer) {}

    private final InputStream in;
    private final OutputStream out;
    private final Listener listener;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** Writing may wait for the browser to read, and reading must not wait for that. */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("browser-write").factory());

    DevTools(InputStream in, OutputStream out, Listener listener) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.out = out;
        this.listener = listener;
        Thread.ofVirtual().name("browser-read").start(this::read);
    }

    /** Completes with the result; exceptionally with a {@link BrowserFailure}. */
    CompletableFuture<JsonNode> send(String session, String method, Map<String, ?> params) {
        long id = lastId.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        pending.put(id, new Pending(session, answer));
        Map<String, Object> message = session.equals(BROWSER)
                ? Map.of("id", id, "method", method, "params", params)
                : Map.of("id", id, "method", method, "params", params, "sessionId", session);
        try {
            writer.execute(() -> write(message));
        } catch (RejectedExecutionException closed) {
            end();
        }
        if (ended.isDone()) { // also when it ended meanwhile, and nobody else saw this command
            abandon(session::equals, gone());
        }
        return answer;
    }

    /** The same where the answer tells nothing. */
    void tell(String session, String method, Map<String, ?> params) {
        CompletableFuture<JsonNode> _ = send(session, method, params);
    }

    /** Nothing that was asked in such a session is answered any more. */
    void abandon(Predicate<String> sessions, BrowserFailure why) {
        pending.entrySet().removeIf(entry -> {
            boolean meant = sessions.test(entry.getValue().session());
            if (meant) {
                entry.getValue().answer().completeExceptionally(why);
            }
            return meant;
        });
    }

    /** Completes when the browser has gone. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    @Override
    public void close() {
        writer.shutdownNow();
        closeQuietly(out);
        end();
    }

    private void write(Map<String, Object> message) {
        try {
            out.write(JSON.writeValueAsBytes(message));
            out.write(0);
            out.flush();
        } catch (IOException e) {
            end();
        }
    }

    private void read() {
        try (in) {
            for (byte[] message = next(); message.length > 0; message = next()) {
                take(JSON.readTree(message));
            }
        } catch (IOException | JacksonException e) {
            log.debug("The browser's pipe ended", e);
        } finally {
            end();
            closeQuietly(out); // the browser ends when its pipe does
        }
    }

    /** Empty at the end. */
    private byte[] next() throws IOException {
        var message = new ByteArrayOutputStream();
        for (int b = in.read(); b > 0; b = in.read()) {
            if (message.size() >= LONGEST_MESSAGE) {
                throw new IOException("a message of more than " + LONGEST_MESSAGE + " bytes");
            }
            message.write(b);
        }
        return message.toByteArray();
    }

    private void take(JsonNode message) {
        if (!message.has("id")) {
            listener.on(
                    message.path("sessionId").asString(BROWSER),
                    message.path("method").asString(""),
                    message.path("params"));
            return;
        }
        Pending asked = pending.remove(message.path("id").asLong());
        if (asked == null) {
            return;
        }
        JsonNode error = message.path("error");
        if (error.isMissingNode()) {
            asked.answer().complete(message.path("result"));
        } else {
            String reason = error.path("message").asString("no reason given");
            asked.answer().completeExceptionally(new BrowserFailure(Kind.PAGE, "The browser refuses: " + reason));
        }
    }

    private void end() {
        ended.complete(null);
        abandon(_ -> true, gone());
    }

    private static BrowserFailure gone() {
        return new BrowserFailure(Kind.BROWSER, "The browser ended.");
    }

    private static void closeQuietly(OutputStream out) {
        try {
            out.close();
        } catch (IOException e) {
            log.debug("The pipe to the browser was closed already", e);
        }
    }
}
