package dev.leadwright.cli;

import dev.leadwright.bench.LeadPortal;
import dev.leadwright.bench.Measure;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.database.DatabaseAddress;
import dev.leadwright.portal.PortalLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts what the qualification of leads costs in calls to HubSpot, with every call alone and with calls gathered. */
@Command(
        name = "crm",
        description = "Count the calls to HubSpot that qualifying leads takes, under a portal's limits, with every call"
                + " sent alone (naive) and with calls gathered (coalesced).",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCrmCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LATENCY = Duration.ofMillis(100);

    @Option(
            names = "--leads",
            paramLabel = "N",
            split = ",",
            defaultValue = "1000,10000",
            description = "Leads to qualify with calls gathered; several sizes one after the other."
                    + " Default: ${DEFAULT-VALUE}.")
    private List<Integer> leads = List.of();

    @Option(
            names = "--naive-leads",
            paramLabel = "N",
            defaultValue = "100",
            description = "Leads to qualify with every call alone; what a lead costs does not depend on their number,"
                    + " and the limit makes them slow. Default: ${DEFAULT-VALUE}.")
    private int naiveLeads;

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
        BenchView.requirePositive(spec, "--leads", leads);
        BenchView.requirePositive(spec, "--naive-leads", List.of(naiveLeads));
        PrintWriter err = spec.commandLine().getErr();
        err.println("Qualifying " + naiveLeads + " leads with every call alone...");
        err.flush();
        Measure naive = measure(naiveLeads, "0");
        List<Measure> coalesced = new ArrayList<>();
        for (int number : leads) {
            err.println("Qualifying " + number + " leads with calls gathered...");
            err.flush();
            coalesced.add(measure(number, "5ms"));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? BenchView.json(naive, coalesced) : BenchView.table(naive, coalesced, tier.name()));
        out.flush();
        return 0;
    }

    private Measure measure(int number, String gatherFor) throws InterruptedException, IOException {
        Path home = Files.createTempDirectory("leadwright-bench");
        Map<String, String> overrides = new HashMap<>(Map.of(
                "home", home.toString(), "database.url", "", "dashboard.port", "0", "hubspot.gather-for", gatherFor));
        try (var installation = Installation.openForDemo(settings.load(overrides))) {
            DatabaseAddress database = installation.database().address();
            PortalLimits limits = PortalLimits.of(tier);
            LeadPortal portal = installation.closeFirst(
                    LeadPortal.open(database.url(), database.user(), database.password(), number, limits, LATENCY));
            overrides.putAll(portal.settings());
            overrides.put("hubspot.calls-per-ten-seconds", String.valueOf(limits.calls()));
            overrides.put("hubspot.association-calls-per-ten-seconds", String.valueOf(limits.associationCalls()));
            overrides.put("hubspot.searches-per-second", String.valueOf(limits.searches()));
            LoadedSettings loaded = settings.load(overrides);
            installation.start(loaded);
            long began = System.nanoTime();
            while (!portal.isDone()) {
                Thread.sleep(BETWEEN_LOOKS);
            }
            return portal.measure(Duration.ofNanos(System.nanoTime() - began));
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }
}
