package dev.leadwright.web.browser;

import dev.leadwright.web.Screenshot;
import dev.leadwright.web.browser.BrowserFailure.Kind;
import dev.leadwright.web.browser.Rendering.Rendered;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Waits until a page shows what it has to show, and takes it: first its text, then, if asked for, an image. */
final class PageLook {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    static final Map<String, Object> SCREEN =
            Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false);

    private static final Duration LOADING = Duration.ofSeconds(6);
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final Duration READING = Duration.ofSeconds(3);
    private static final Duration PHOTOGRAPHING = Duration.ofSeconds(4);

    /** From good to just recognisable: the first that fits is taken. */
    private static final int[] QUALITIES = {80, 50, 20, 1};

    private final PageSession page;
    private final String frame;
    private final VisitRequest request;
    private final Lifecycle lifecycle;

    PageLook(PageSession page, String frame, VisitRequest request, Lifecycle lifecycle) {
        this.page = page;
        this.frame = frame;
        this.request = request;
        this.lifecycle = lifecycle;
    }

    /** A page that never stops loading is taken as it is then. */
    void settle() {
        if (lifecycle.await(Lifecycle.LOADED, atMost(LOADING))) {
            lifecycle.await(Lifecycle.QUIET, atMost(SETTLING));
        }
    }

    Rendered take() throws BrowserFailure {
        JsonNode read = read();
        URI address = address(read.path("address").asString(""));
        String html = read.path("html").asString("");
        if (!request.image()) {
            return new Rendered(address, html, Optional.empty(), Optional.empty());
        }
        try {
            return new Rendered(address, html, Optional.of(image()), Optional.empty());
        } catch (BrowserFailure e) {
            if (e.kind() == Kind.BROWSER) {
                throw e;
            }
            return new Rendered(address, html, Optional.empty(), Optional.of("No screenshot: " + e.getMessage()));
        }
    }

    /** A page whose scripts never stop is stopped, and read as it stands then. */
    private JsonNode read() throws BrowserFailure {
        try {
            return evaluate(PageScripts.read(request.maxHtml()));
        } catch (BrowserFailure e) {
            if (e.kind() == Kind.BROWSER) {
                throw e;
            }
            page.tell("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            page.tell("Runtime.terminateExecution", Map.of());
            return evaluate(PageScripts.read(request.maxHtml()));
        }
    }

    /** In a world of our own: the page cannot have changed what our words mean there. */
    private JsonNode evaluate(String script) throws BrowserFailure {
        JsonNode world =
                page.call("Page.createIsolatedWorld", Map.of("frameId", frame, "worldName", "leadwright"), READING);
        JsonNode answer = page.call(
                "Runtime.evaluate",
                Map.of(
                        "expression",
                        script,
                        "contextId",
                        world.path("executionContextId").asLong(),
                        "returnByValue",
                        true,
                        "awaitPromise",
                        true),
                READING);
        if (answer.has("exceptionDetails")) {
            throw new BrowserFailure(Kind.PAGE, "The page cannot be read in the browser.");
        }
        return answer.path("result").path("value");
    }

    private byte[] image() throws BrowserFailure {
        evaluate(PageScripts.DISMISS_BANNERS);
        for (int quality : QUALITIES) {
            JsonNode shot =
                    page.call("Page.captureScreenshot", Map.of("format", "webp", "quality", quality), PHOTOGRAPHING);
            byte[] image = Base64.getDecoder().decode(shot.path("data").asString(""));
            if (image.length > 0 && image.length <= Screenshot.MAX_BYTES) {
                return image;
            }
        }
        throw new BrowserFailure(Kind.PAGE, "the image is larger than " + Screenshot.MAX_BYTES + " bytes.");
    }

    private URI address(String text) throws BrowserFailure {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new BrowserFailure(Kind.PAGE, "The page has no address that can be read.");
        }
    }

    private Duration atMost(Duration patience) {
        Duration left = page.deadline().remaining();
        return patience.compareTo(left) < 0 ? patience : left;
    }
}
