package dev.leadwright.web.browser;

import dev.leadwright.web.BrowserSettings;
import dev.leadwright.web.browser.BrowserFailure.Kind;
import dev.leadwright.web.browser.Rendering.Failed;
import dev.leadwright.web.fetch.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Opens pages in an installed Chromium, each in a context of its own that shares nothing with any other. There is one
 * browser for all; it is started by the first page, closed when there is nothing to do, and started again after a crash.
 */
public final class Browser implements AutoCloseable {
    /** Every page ends within its time and this. */
    private static final Duration CLEARING_UP = Duration.ofSeconds(3);

    /** A browser that could not be started is not tried again with every page. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Browser.class);

    private record Running(Chromium chromium, Visits visits) {}

    private record StartFailure(String reason, Deadline pause) {}

    private final BrowserSettings settings;
    private final String userAgent;
    private final Semaphore places;
    private List<LaunchPlan> plans;
    private @Nullable Running running;
    private @Nullable StartFailure startFailure;
    private int open;
    private int used;
    private boolean closed;

    public Browser(BrowserSettings settings, String userAgent) {
        this.settings = settings;
        this.userAgent = userAgent;
        this.places = new Semaphore(settings.pages(), true);
        this.plans = LaunchPlan.of(LaunchPlan.isRoot(), settings.sandbox());
    }

    /** Never throws for what a page does. */
    public Rendering open(VisitRequest request) {
        var deadline = Deadline.in(request.time());
        try {
            if (!places.tryAcquire(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Failed("The browser was busy with other pages.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed("The visit was interrupted.");
        }
        try {
            return visit(request, deadline);
        } catch (BrowserFailure e) {
            return new Failed(String.valueOf(e.getMessage()));
        } finally {
            places.release();
        }
    }

    private Rendering visit(VisitRequest request, Deadline deadline) throws BrowserFailure {
        Running browser = enter();
        Optional<String> context = Optional.empty();
        try {
            var patience = least(deadline.remaining(), settings.pageTimeout());
            context = Optional.of(newContext(browser.chromium(), request.proxy(), patience));
            var visit = new PageVisit(browser.chromium().devTools(), request, Deadline.in(patience));
            browser.visits().begin(context.get(), visit);
            return visit.run(context.get());
        } finally {
            context.ifPresent(id -> leave(browser, id));
            left();
        }
    }

    /** One that comes too late for anybody to use is disposed of. */
    private static String newContext(Chromium chromium, ProxyAccess proxy, Duration patience) throws BrowserFailure {
        CompletableFuture<String> context = chromium.send(
                        "Target.createBrowserContext",
                        Map.of(
                                "disposeOnDetach",
                                true,
                                "proxyServer",
                                proxy.server(),
                                "proxyBypassList",
                                "<-loopback>"))
                .thenApply(answer -> answer.path("browserContextId").asString());
        try {
            return PageSession.await(context, patience);
        } catch (BrowserFailure e) {
            var _ = context.thenCompose(late -> dispose(chromium, late));
            throw e;
        }
    }

    private static CompletableFuture<JsonNode> dispose(Chromium chromium, String context) {
        return chromium.send("Target.disposeBrowserContext", Map.of("browserContextId", context));
    }

    /** With its context goes all of a page, busy or not; a browser that cannot see to that goes itself. */
    private void leave(Running browser, String context) {
        browser.visits().end(context);
        try {
            PageSession.await(dispose(browser.chromium(), context), CLEARING_UP);
        } catch (BrowserFailure e) {
            log.warn("A page could not be closed; the browser is started anew: {}", e.getMessage());
            end(browser);
        }
    }

    private synchronized Running enter() throws BrowserFailure {
        if (closed) {
            throw new BrowserFailure(Kind.BROWSER, "The browser is closed.");
        }
        Running browser = running;
        if (browser == null || !browser.chromium().isRunning()) {
            if (browser != null) {
                log.warn("The browser ended unexpectedly and is started again");
                end(browser);
            }
            browser = start();
            running = browser;
        }
        open++;
        used++;
        return browser;
    }

    private Running start() throws BrowserFailure {
        StartFailure known = startFailure;
        if (known != null && !known.pause().passed()) {
            throw new BrowserFailure(Kind.BROWSER, known.reason());
        }
        try {
            Path program = program(settings)
                    .orElseThrow(() -> new BrowserFailure(Kind.BROWSER, BrowserAbsence.reason(settings)));
            var visits = new Visits();
            Chromium chromium = Chromium.start(program, plans, userAgent, visits);
            if (!chromium.plan().sandbox() && settings.sandbox() && plans.size() > 1) {
                log.warn("The browser runs without its sandbox: this machine permits none to the user nobody");
            }
            plans = List.of(chromium.plan());
            startFailure = null;
            return new Running(chromium, visits);
        } catch (BrowserFailure e) {
            if (known == null || !known.reason().equals(e.getMessage())) {
                log.warn("Sites are read without a browser: {}", e.getMessage());
            }
            startFailure = new StartFailure(String.valueOf(e.getMessage()), Deadline.in(PAUSE_AFTER_FAILURE));
            throw e;
        }
    }

    private synchronized void left() {
        open--;
        if (open == 0) {
            int usedSoFar = used;
            CompletableFuture.delayedExecutor(
                            settings.idleTimeout().toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                    .execute(() -> closeIfUnusedSince(usedSoFar));
        }
    }

    private void closeIfUnusedSince(int usedThen) {
        Running unused;
        synchronized (this) {
            if (used != usedThen || open > 0) {
                return;
            }
            unused = running;
            running = null; // whoever comes now starts another
        }
        if (unused != null) {
            end(unused);
        }
    }

    /** Not under the lock: it takes its time. */
    private void end(Running browser) {
        synchronized (this) {
            if (browser.equals(running)) {
                running = null;
            }
        }
        browser.chromium().close();
    }

    /** Those of the browser, its own first; none while it is closed. */
    synchronized List<ProcessHandle> processes() {
        return running == null ? List.of() : running.chromium().processes();
    }

    /** The program the settings name, else the one that is found. */
    static Optional<Path> program(BrowserSettings settings) {
        return settings.path().isPresent()
                ? settings.path().map(Path::of).filter(ChromiumFinder::isProgram)
                : new ChromiumFinder(System.getenv()).find();
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        Running last;
        synchronized (this) {
            closed = true;
            last = running;
        }
        if (last != null) {
            end(last);
        }
    }
}
