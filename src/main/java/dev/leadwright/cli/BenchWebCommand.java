package dev.leadwright.cli;

import dev.leadwright.bench.ReadingSpeed;
import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.demo.DemoSites;
import java.io.PrintWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** How fast websites are read with and without a browser, and in how much memory. */
@Command(
        name = "web",
        description =
                "Read the demo's websites on loopback, by plain HTTP and then with a screenshot of each home page;"
                        + " count pages, seconds and memory.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchWebCommand implements Callable<Integer> {
    @Option(
            names = "--sites",
            paramLabel = "N",
            defaultValue = "500",
            description = "Visits by plain HTTP. Default: ${DEFAULT-VALUE}.")
    private int sites;

    @Option(
            names = "--browser-sites",
            paramLabel = "N",
            defaultValue = "60",
            description = "Visits with the browser. Default: ${DEFAULT-VALUE}.")
    private int browserSites;

    @Option(names = "--at-a-time", paramLabel = "N", defaultValue = "4", description = "Default: ${DEFAULT-VALUE}.")
    private int atATime;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        BenchView.requirePositive(spec, "--sites", List.of(sites));
        BenchView.requirePositive(spec, "--browser-sites", List.of(browserSites));
        BenchView.requirePositive(spec, "--at-a-time", List.of(atATime));
        Map<String, ReadingSpeed> speeds = new LinkedHashMap<>();
        try (DemoSites demo = DemoSites.start()) {
            speeds.put("plain HTTP", measure(demo, false, sites));
            speeds.put("with browser", measure(demo, true, browserSites));
        }
        print(speeds);
        return 0;
    }

    private ReadingSpeed measure(DemoSites demo, boolean browser, int visits) throws InterruptedException {
        Map<String, String> overrides = new HashMap<>();
        overrides.put("web.enabled", "false");
        overrides.put("web.browser.enabled", String.valueOf(browser));
        demo.hosts().forEach((host, address) -> overrides.put("web.local-sites[" + host + "]", address));
        LoadedSettings loaded = settings.load(overrides);
        Installation.startLog(loaded, false);
        List<URI> addresses = demo.hosts().keySet().stream()
                .map(host -> URI.create("http://" + host))
                .toList();
        return ReadingSpeed.measure(loaded.settings().web(), addresses, visits, atATime);
    }

    private void print(Map<String, ReadingSpeed> speeds) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(speeds));
        } else {
            out.println("                sites  pages  screenshots  seconds  sites/s  pages/s  MB ours  MB browser");
            speeds.forEach((name, speed) -> out.printf(
                    Locale.ROOT,
                    "  %-12s  %5d  %5d  %11d  %7.1f  %7.1f  %7.1f  %7d  %10d%n",
                    name,
                    speed.sites(),
                    speed.pages(),
                    speed.screenshots(),
                    speed.seconds(),
                    speed.sitesPerSecond(),
                    speed.pagesPerSecond(),
                    speed.ourMegabytes(),
                    speed.browserMegabytes()));
        }
        out.flush();
    }
}
