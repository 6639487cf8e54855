package dev.leadwright.web.browser;

import dev.leadwright.web.browser.BrowserFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One running Chromium, with all its processes. */
final class Chromium implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(15);
    private static final Duration END = Duration.ofSeconds(3);
    private static final Logger log = LoggerFactory.getLogger(Chromium.class);

    /** The pipes become the descriptors 3 and 4, where Chromium looks for them; $0 is its log. */
    private static final String WITH_PIPES = "exec \"$@\" 3<&0 4>&1 </dev/null >\"$0\" 2>&1";

    private final Process process;
    private final DevTools devTools;
    private final Profile profile;
    private final LaunchPlan plan;

    private Chromium(Process process, DevTools devTools, Profile profile, LaunchPlan plan) {
        this.process = process;
        this.devTools = devTools;
        this.profile = profile;
        this.plan = plan;
    }

    /** Starts it by the first plan that works. */
    static Chromium start(Path program, List<LaunchPlan> plans, String userAgent, DevTools.Listener listener)
            throws BrowserFailure {
        Profile.removeAbandoned();
        BrowserFailure last = new BrowserFailure(Kind.BROWSER, "There is no way to start " + program + ".");
        for (LaunchPlan plan : plans) {
            try {
                return start(program, plan, userAgent, listener);
            } catch (BrowserFailure e) {
                log.debug("{} does not start by {}", program, plan, e);
                last = e;
            }
        }
        throw last;
    }

    private static Chromium start(Path program, LaunchPlan plan, String userAgent, DevTools.Listener listener)
            throws BrowserFailure {
        try {
            Profile profile = Profile.create(plan);
            Files.createFile(profile.log());
            List<String> command = new ArrayList<>(
                    List.of("/bin/sh", "-c", WITH_PIPES, profile.log().toString()));
            command.addAll(plan.prefix());
            command.add(program.toString());
            command.addAll(ChromiumFlags.of(plan, profile.folder(), userAgent));
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(profile.folder().toFile());
            // It runs strangers' scripts: it gets nothing of our environment, where secrets may stand.
            builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL"));
            builder.environment().put("HOME", profile.folder().toString());
            builder.environment().put("TMPDIR", profile.folder().toString());
            Process process = builder.start();
            var devTools = new DevTools(process.getInputStream(), process.getOutputStream(), listener);
            var chromium = new Chromium(process, devTools, profile, plan);
            chromium.greet(program);
            return chromium;
        } catch (IOException e) {
            throw new BrowserFailure(Kind.BROWSER, program + " cannot be started: " + e.getMessage() + ".");
        }
    }

    private void greet(Path program) throws BrowserFailure {
        try {
            CompletableFuture.allOf(
                            send("Browser.getVersion", Map.of()),
                            send(
                                    "Target.setAutoAttach",
                                    Map.of("autoAttach", true, "waitForDebuggerOnStart", true, "flatten", true)))
                    .get(START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            String reason = profile.lastWords().map(words -> ": " + words).orElse("");
            close();
            throw new BrowserFailure(Kind.BROWSER, program + " does not start" + reason + ".");
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new BrowserFailure(Kind.BROWSER, "The start of " + program + " was interrupted.");
        }
    }

    DevTools devTools() {
        return devTools;
    }

    LaunchPlan plan() {
        return plan;
    }

    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    boolean isRunning() {
        return process.isAlive() && !devTools.ended().isDone();
    }

    /** A command to the browser itself. */
    CompletableFuture<JsonNode> send(String method, Map<String, ?> params) {
        return devTools.send(DevTools.BROWSER, method, params);
    }

    /** Asks it to end, and sees to it that nothing of it is left. */
    @Override
    public void close() {
        List<ProcessHandle> all = processes();
        devTools.tell(DevTools.BROWSER, "Browser.close", Map.of());
        if (!endsWithin(END)) {
            log.warn("The browser did not end when asked, and is killed");
        }
        all.forEach(ProcessHandle::destroyForcibly);
        devTools.close();
        if (endsWithin(END)) {
            profile.close();
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
