package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.demo.DemoSites;
import dev.leadwright.web.browser.InstalledBrowser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EnrichCommandTests {
    @TempDir
    private Path folder;

    private CommandRun enrich(String... options) {
        List<String> arguments = new ArrayList<>(List.of("enrich"));
        arguments.addAll(List.of(options));
        return CommandRun.in(
                folder, Map.of("LEADWRIGHT_HOME", folder.resolve("home").toString()), arguments.toArray(String[]::new));
    }

    private CommandRun enrichDemoSite(String... options) {
        try (DemoSites sites = DemoSites.start()) {
            List<String> arguments = new ArrayList<>(List.of(options));
            sites.hosts()
                    .forEach((host, address) ->
                            arguments.addAll(List.of("--set", "web.local-sites[" + host + "]=" + address)));
            return enrich(arguments.toArray(String[]::new));
        }
    }

    @Test
    void everyValueIsShownWithItsSource() {
        CommandRun run = enrichDemoSite("brightloom.example", "--no-browser");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Employees      1400\n")
                .containsPattern("Industry {7}Software\n {17}\\d+ %, .*, https://brightloom.example/")
                .containsPattern("Known {10}\\d+ of \\d+ things")
                .doesNotContain("HIGH")
                .contains("Read           4 pages of brightloom.example");
        assertThat(folder.resolve("home/database")).as("no database is opened").doesNotExist();
    }

    @Test
    void whatASiteDoesNotTellIsNotFound() {
        assertThat(enrichDemoSite("moltobene.example", "--no-browser").out())
                .containsPattern("Not found {6}.*employees")
                .doesNotContain("Employees ");
    }

    @Test
    void programsReadJson() {
        JsonNode json = new JsonMapper()
                .readTree(enrichDemoSite("https://brightloom.example", "--no-browser", "--json")
                        .out());

        assertThat(json.at("/known").asInt()).isBetween(7, 30);
        assertThat(json.has("quality"))
                .as("what a lead's data is worth is told on the lead's page")
                .isFalse();
        assertThat(json.at("/pages/0/read_by").asString()).isEqualTo("http");
        assertThat(json.at("/facts")
                        .valueStream()
                        .filter(fact -> fact.path("field").asString().equals("employees")))
                .first()
                .satisfies(fact -> {
                    assertThat(fact.path("value").asString()).isEqualTo("1400");
                    assertThat(fact.path("source").asString()).startsWith("https://brightloom.example/");
                    assertThat(fact.path("confidence").asDouble()).isBetween(0.7, 1.0);
                });
    }

    @Test
    void theScreenshotIsSaved() throws IOException {
        InstalledBrowser.require();

        CommandRun run = enrichDemoSite("brightloom.example", "--screenshot", "home.webp");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        byte[] image = Files.readAllBytes(folder.resolve("home.webp"));
        assertThat(new String(image, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("RIFF");
    }

    @Test
    void aScreenshotThatCannotBeMadeIsAFailureThatSaysWhy() {
        CommandRun run = enrichDemoSite(
                "brightloom.example", "--screenshot", "home.webp", "--set", "web.browser.path=/nowhere/chromium");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Employees      1400");
        assertThat(run.err())
                .contains("There is no program /nowhere/chromium (web.browser.path).", "No screenshot was saved.");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/, 127.0.0.1",
        "http://127.0.0.1:8080/, 127.0.0.1",
        "http://169.254.169.254/latest/meta-data/, 169.254.169.254",
        "10.1.2.3, 10.1.2.3",
        "http://[::1]/, [::1]",
        "http://localhost:5432, localhost"
    })
    void behindTheWallNothingIsVisited(String address, String host) {
        CommandRun run = enrich(address);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("refused: " + host + " is not a public address.\n");
    }

    @Test
    void whatIsNoAddressIsSaid() {
        CommandRun run = enrich("not an address");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("not an address is not the address of a website. Give one like https://company.com.");
    }
}
