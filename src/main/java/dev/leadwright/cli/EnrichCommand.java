package dev.leadwright.cli;

import dev.leadwright.configuration.LoadedSettings;
import dev.leadwright.web.HttpPageReader;
import dev.leadwright.web.Screenshot;
import dev.leadwright.web.SiteReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads one website as the enricher does, and shows what it tells. */
@Command(
        name = "enrich",
        description = {
            "Read a company's website as the enricher does, and show what it tells, with the source of each value.",
            "Needs no portal, no database and no model, and keeps nothing. Ends with 1 if the site could not be read."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EnrichCommand implements Callable<Integer> {
    private static final int NOTHING_READ = 1;

    @Parameters(paramLabel = "URL", description = "The company's website: https://company.com, or company.com.")
    private String address = "";

    @Option(
            names = "--screenshot",
            paramLabel = "FILE",
            description = "Save what is seen of the home page, as WebP. Needs a browser.")
    private @Nullable Path file;

    @Option(names = "--no-browser", description = "Read by plain HTTP only.")
    private boolean withoutBrowser;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (file != null && withoutBrowser) {
            throw new ParameterException(
                    spec.commandLine(), "--screenshot and --no-browser: it takes a browser to make a screenshot.");
        }
        URI site = site();
        LoadedSettings loaded = settings.load(withoutBrowser ? Map.of("web.browser.enabled", "false") : Map.of());
        Installation.startLog(loaded, false);
        var screenshot = new AtomicReference<@Nullable Screenshot>();
        SiteReading reading;
        try (var reader = new HttpPageReader(loaded.settings().web(), Clock.systemUTC(), screenshot::set)) {
            reading = reader.read(site);
        }
        Optional<Path> saved = Optional.ofNullable(screenshot.get()).flatMap(this::save);
        print(new EnrichView(reading, saved));
        boolean screenshotMissing = file != null && saved.isEmpty();
        return reading.pages().isEmpty() || screenshotMissing ? NOTHING_READ : 0;
    }

    private URI site() {
        String text = address.strip();
        try {
            URI site = new URI(text.contains("://") ? text : "https://" + text);
            if (site.getRawAuthority() != null) {
                return site;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new ParameterException(
                spec.commandLine(),
                OneLine.of(address) + " is not the address of a website. Give one like https://company.com.");
    }

    private Optional<Path> save(Screenshot screenshot) {
        if (file == null) {
            return Optional.empty();
        }
        Path target = settings.fromHere(file);
        try {
            return Optional.of(Files.write(target, screenshot.image()));
        } catch (IOException e) {
            throw new CommandException("The screenshot cannot be saved as " + target + ". Choose another file.", e);
        }
    }

    private void print(EnrichView view) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (json) {
            out.println(view.json());
        } else {
            view.print(out);
        }
        view.complaints(file != null).forEach(err::println);
        out.flush();
        err.flush();
    }
}
