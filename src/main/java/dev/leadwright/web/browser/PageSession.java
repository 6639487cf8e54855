package dev.leadwright.web.browser;

import dev.leadwright.web.browser.BrowserFailure.Kind;
import dev.leadwright.web.fetch.Deadline;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** Commands to one session of the browser, each with an end in time. */
record PageSession(DevTools devTools, String id, Deadline deadline) {

    /** @throws BrowserFailure if the browser refuses, has gone, or does not answer before the deadline */
    JsonNode call(String method, Map<String, ?> params) throws BrowserFailure {
        return await(send(method, params), deadline.remaining());
    }

    /** The same with an end of its own, never later than the deadline. */
    JsonNode call(String method, Map<String, ?> params, Duration patience) throws BrowserFailure {
        Duration left = deadline.remaining();
        return await(send(method, params), patience.compareTo(left) < 0 ? patience : left);
    }

    CompletableFuture<JsonNode> send(String method, Map<String, ?> params) {
        return devTools.send(id, method, params);
    }

    void tell(String method, Map<String, ?> params) {
        devTools.tell(id, method, params);
    }

    static <T> T await(CompletableFuture<T> answer, Duration patience) throws BrowserFailure {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new BrowserFailure(Kind.TIMEOUT, "The page did not come to an end in time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrowserFailure(Kind.PAGE, "The visit was interrupted.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BrowserFailure failure
                    ? failure
                    : new BrowserFailure(Kind.BROWSER, "The browser could not be asked.");
        }
    }
}
