package dev.leadwright.web.browser;

import dev.leadwright.web.browser.BrowserFailure.Kind;
import dev.leadwright.web.fetch.Deadline;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/**
 * One page in a context of its own, from its first request to its last word. What it opens besides itself is shut; what
 * it embeds is watched as it is.
 */
final class PageVisit {
    private final DevTools devTools;
    private final VisitRequest request;
    private final Deadline deadline;
    private final RequestGate gate;
    private final Lifecycle lifecycle = new Lifecycle();
    private final CompletableFuture<String> mainSession = new CompletableFuture<>();
    private volatile String target = "";
    private volatile String mainFrame = "";
    private volatile String blank = "";

    PageVisit(DevTools devTools, VisitRequest request, Deadline deadline) {
        this.devTools = devTools;
        this.request = request;
        this.deadline = deadline;
        this.gate = new RequestGate(request.proxy(), request.image(), request.spared());
    }

    Rendering run(String context) throws BrowserFailure {
        var browser = new PageSession(devTools, DevTools.BROWSER, deadline);
        browser.call("Browser.setDownloadBehavior", Map.of("behavior", "deny", "browserContextId", context));
        browser.call("Browser.grantPermissions", Map.of("permissions", List.of(), "browserContextId", context));
        browser.call("Target.createTarget", Map.of("url", "about:blank", "browserContextId", context));
        var page = new PageSession(devTools, PageSession.await(mainSession, deadline.remaining()), deadline);
        prepare(page);
        navigate(page);
        var look = new PageLook(page, mainFrame, request, lifecycle);
        look.settle();
        if (gate.wanders()) {
            throw new BrowserFailure(Kind.PAGE, request.page().getHost() + " redirects more than 5 times.");
        }
        return look.take();
    }

    private void prepare(PageSession page) throws BrowserFailure {
        JsonNode frame =
                page.call("Page.getFrameTree", Map.of()).path("frameTree").path("frame");
        mainFrame = frame.path("id").asString();
        blank = frame.path("loaderId").asString();
        gate.mainFrame(mainFrame);
        page.call("Page.enable", Map.of());
        page.call("Page.setLifecycleEventsEnabled", Map.of("enabled", true));
        page.call("Emulation.setDeviceMetricsOverride", PageLook.SCREEN);
        for (CompletableFuture<JsonNode> answer : watch(page.id())) {
            PageSession.await(answer, deadline.remaining());
        }
    }

    /** What every document runs under, embedded ones included; it starts when all is in place. */
    private List<CompletableFuture<JsonNode>> watch(String session) {
        return List.of(
                devTools.send(
                        session,
                        "Fetch.enable",
                        Map.of("handleAuthRequests", true, "patterns", List.of(Map.of("urlPattern", "*")))),
                devTools.send(session, "Page.addScriptToEvaluateOnNewDocument", Map.of("source", PageScripts.WITHOUT)),
                devTools.send(
                        session,
                        "Target.setAutoAttach",
                        Map.of("autoAttach", true, "waitForDebuggerOnStart", true, "flatten", true)),
                devTools.send(session, "Runtime.runIfWaitingForDebugger", Map.of()));
    }

    private void navigate(PageSession page) throws BrowserFailure {
        JsonNode answer =
                page.call("Page.navigate", Map.of("url", request.page().toString()));
        String error = answer.path("errorText").asString("");
        if (gate.wanders()) {
            throw new BrowserFailure(Kind.PAGE, request.page().getHost() + " redirects more than 5 times.");
        }
        if (!error.isEmpty()) {
            throw new BrowserFailure(
                    Kind.PAGE, request.page().getHost() + " cannot be opened in the browser: " + error + ".");
        }
    }

    /** Something new of this visit's context: the page itself, what it embeds, or what it tries to open besides. */
    void attached(String session, JsonNode info) {
        String id = info.path("targetId").asString();
        switch (info.path("type").asString("")) {
            case "page" -> {
                if (target.isEmpty() && !info.has("openerId")) {
                    target = id;
                    mainSession.complete(session);
                } else {
                    devTools.tell(DevTools.BROWSER, "Target.closeTarget", Map.of("targetId", id));
                }
            }
            case "iframe", "worker" -> watch(session);
            // Service workers and their like would outlive the page.
            default -> devTools.tell(DevTools.BROWSER, "Target.closeTarget", Map.of("targetId", id));
        }
    }

    void on(String session, String method, JsonNode params) {
        switch (method) {
            case "Fetch.requestPaused" -> gate.decide(devTools, session, params);
            case "Fetch.authRequired" -> gate.signIn(devTools, session, params);
            case "Page.lifecycleEvent" -> {
                String loader = params.path("loaderId").asString("");
                if (params.path("frameId").asString("").equals(mainFrame) && !loader.equals(blank)) {
                    lifecycle.reached(loader, params.path("name").asString(""));
                }
            }
            case "Page.javascriptDialogOpening" -> {
                // Whoever asks whether we want to leave is told yes, everybody else no.
                boolean leaving = params.path("type").asString("").equals("beforeunload");
                devTools.tell(session, "Page.handleJavaScriptDialog", Map.of("accept", leaving));
            }
            case "Inspector.targetCrashed" -> fail("Its page crashed the browser's tab.");
            default -> {
                // Nothing to do about it.
            }
        }
    }

    /** The target with this session has gone. */
    void detached(String session) {
        if (session.equals(mainSession.getNow(""))) {
            fail("The page closed itself.");
        }
    }

    private void fail(String reason) {
        String session = mainSession.getNow("");
        devTools.abandon(session::equals, new BrowserFailure(Kind.PAGE, reason));
        lifecycle.end();
    }
}
