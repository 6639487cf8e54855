package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LeadwrightTests {
    @TempDir
    Path folder;

    @Test
    void helpListsTheCommands() {
        CommandRun run = run("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: leadwright", "serve", "config", "version");
    }

    @Test
    void withoutACommandItSaysHowItIsUsed() {
        CommandRun run = run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Say what to do.").contains("Usage: leadwright");
    }

    @Test
    void anUnknownOptionIsAUsageError() {
        CommandRun run = run("config", "--jsn");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Unknown option: '--jsn'");
    }

    @Test
    void configPrintsAFileThatMeansTheSame() throws IOException {
        Files.writeString(folder.resolve("leadwright.yaml"), "dashboard:\n  port: 9090\n");

        CommandRun first = run("config");
        Files.writeString(folder.resolve("copy.yaml"), first.out());
        CommandRun second = run("config", "--config", "copy.yaml");

        assertThat(first.out()).contains("\n  port: 9090   ").contains("leadwright.yaml:2\n");
        assertThat(withoutOrigins(second.out())).isEqualTo(withoutOrigins(first.out()));
    }

    @Test
    void configPrintsJson() {
        CommandRun run = run("config", "--json", "--set", "alerts.keep-days=7");

        JsonNode days = new JsonMapper().readTree(run.out()).get("alerts.keep-days");
        assertThat(days.get("value").intValue()).isEqualTo(7);
        assertThat(days.get("origin").stringValue()).isEqualTo("command line");
    }

    @Test
    void wrongSettingsAreUsageErrorsWithoutAStackTrace() {
        CommandRun run = run("config", "--set", "dashboard.prot=1", "--set", "dashboard.port=x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                2 settings are wrong:
                  command line: dashboard.prot: no such setting. Did you mean dashboard.port?
                  command line: dashboard.port: "x" is no whole number. Write digits only.
                """);
    }

    @Test
    void aFailureIsOneLineThatNamesTheLog() {
        CommandRun run =
                run("serve", "--set", "database.url=jdbc:postgresql://127.0.0.1:1/crm", "--set", "home=" + folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("serve failed: Cannot use the PostgreSQL at jdbc:postgresql://127.0.0.1:1/crm: ")
                .contains("Details: " + folder.resolve("logs/leadwright.log"))
                .doesNotContain("\tat ");
    }

    private static String withoutOrigins(String yaml) {
        return yaml.replaceAll(" +#.*", "");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, arguments);
    }
}
