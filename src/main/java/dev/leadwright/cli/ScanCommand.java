package dev.leadwright.cli;

import dev.leadwright.orchestration.ScanReport;
import dev.leadwright.orchestration.TaskMonitor;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Scans the task queue once. */
@Command(
        name = "scan",
        description = "Scan the task queue once, now. What it claims is worked by the nodes that serve.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScanCommand implements Callable<Integer> {

    private static final int ALREADY_RUNNING = 3;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (var installation = Installation.openForCommand(settings.load(Offline.SETTINGS))) {
            ScanReport report = installation
                    .start(Offline.PROPERTIES)
                    .getBean(TaskMonitor.class)
                    .scanNow();
            if (json) {
                out.println(new JsonMapper().writeValueAsString(asMap(report)));
            }
            return switch (report) {
                case ScanReport.AlreadyRunning(long pid, String host) -> {
                    say(out, "Already running: process " + pid + " on " + host + " is scanning.");
                    yield ALREADY_RUNNING;
                }
                case ScanReport.Complete complete -> {
                    say(out, "Looked at " + complete.found() + " tasks.");
                    complete.claimed().forEach((kind, count) -> say(out, "  Claimed    " + count + " " + kind));
                    say(out, "  For people " + complete.leftToPeople());
                    say(out, "  Unknown    " + complete.unknown());
                    say(out, "  Escalated  " + complete.escalated());
                    yield 0;
                }
            };
        } finally {
            out.flush();
        }
    }

    private void say(PrintWriter out, String line) {
        if (!json) {
            out.println(line);
        }
    }

    private static Map<String, Object> asMap(ScanReport report) {
        return switch (report) {
            case ScanReport.AlreadyRunning(long pid, String host) ->
                Map.of("already_running", Map.of("pid", pid, "host", host));
            case ScanReport.Complete complete ->
                Map.of(
                        "found", complete.found(),
                        "claimed", complete.claimed(),
                        "left_to_people", complete.leftToPeople(),
                        "unknown", complete.unknown(),
                        "escalated", complete.escalated());
        };
    }
}
