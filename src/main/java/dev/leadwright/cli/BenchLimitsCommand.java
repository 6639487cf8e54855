package dev.leadwright.cli;

import dev.leadwright.bench.LeadPortal;
import dev.leadwright.bench.Measure;
import dev.leadwright.bench.NodesAtTheLimit;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.database.DatabaseAddress;
import dev.leadwright.portal.PortalLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** How well several nodes together keep to a limit and use it. */
@Command(
        name = "limits",
        description = "Let several nodes want more calls than HubSpot permits; count refusals and what was used of the"
                + " limit. Takes as long as the limit makes it: 10,000 calls nine minutes.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchLimitsCommand implements Callable<Integer> {
    private static final Duration LATENCY = Duration.ofMillis(100);

    @Option(names = "--calls", paramLabel = "N", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}.")
    private int calls;

    @Option(names = "--nodes", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int nodes;

    @Option(
            names = "--tier",
            defaultValue = "PROFESSIONAL",
            description = "Whose limits the portal has: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private PortalLimits.Tier tier = PortalLimits.Tier.PROFESSIONAL;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        BenchView.requirePositive(spec, "--calls", List.of(calls));
        BenchView.requirePositive(spec, "--nodes", List.of(nodes));
        Path home = Files.createTempDirectory("leadwright-bench");
        Map<String, String> overrides =
                new HashMap<>(Map.of("home", home.toString(), "database.url", "", "orchestration.enabled", "false"));
        try (var installation = Installation.openForDemo(settings.load(overrides))) {
            DatabaseAddress database = installation.database().address();
            PortalLimits limits = PortalLimits.of(tier);
            LeadPortal portal = installation.closeFirst(
                    LeadPortal.open(database.url(), database.user(), database.password(), 1, limits, LATENCY));
            overrides.putAll(portal.settings());
            overrides.put("hubspot.calls-per-ten-seconds", String.valueOf(limits.calls()));
            LoadedSettings loaded = settings.load(overrides);
            DataSource pool = installation.start(loaded, Offline.PROPERTIES).getBean(DataSource.class);
            long began = System.nanoTime();
            long failed = NodesAtTheLimit.call(portal, loaded.settings().hubspot(), pool, nodes, calls);
            print(portal.measure(Duration.ofNanos(System.nanoTime() - began)), failed);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        return 0;
    }

    private void print(Measure measure, long failed) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("nodes", nodes);
            map.put("calls", calls);
            map.put("throttled", measure.throttled());
            map.put("limit_used", Math.round(measure.limitUsed() * 10_000) / 10_000.0);
            map.put("failed", failed);
            map.put("seconds", measure.seconds());
            out.println(new JsonMapper().writeValueAsString(map));
        } else {
            out.printf(
                    Locale.ROOT,
                    "%d nodes, %d calls at the limits of %s: %d refused with 429, %d failed, %.1f%% of the limit used, %.1f s%n",
                    nodes,
                    calls,
                    tier,
                    measure.throttled(),
                    failed,
                    measure.limitUsed() * 100,
                    measure.seconds());
        }
        out.flush();
    }
}
