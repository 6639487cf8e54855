package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.fake.FakeMessagesServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the outside: an analyst is measured without portal, database or key. */
class EvalCommandTests {
    @TempDir
    Path home;

    @Test
    void theShippedSetIsMeasuredWithinEightyColumns() {
        CommandRun run = eval("--analyst", "rules");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Leads from the set that comes with Leadwright: 135", "rules", "AUC, won over lost")
                .containsPattern("Same tier as labelled +\\d\\d\\.\\d %")
                .containsPattern("HOT +\\d+ +\\d+ +\\d+ +\\d+ % +\\d+ %")
                .containsPattern("80-100 +\\d+ +\\d+ %");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void twoAnalystsStandSideBySideRecordedAndReplayed() throws IOException {
        Path recording = home.resolve("calls.jsonl");
        try (FakeMessagesServer server = FakeMessagesServer.start(Clock.systemUTC())) {
            CommandRun live = eval(
                    "--analyst",
                    "rules",
                    "--against-analyst",
                    "claude",
                    "--set",
                    "analyst.base-url=" + server.uri(),
                    "--set",
                    "analyst.api-key=" + FakeMessagesServer.KEY,
                    "--record",
                    recording.toString());
            assertThat(live.exitCode()).as(live.err()).isZero();
            assertThat(live.out())
                    .contains("claude-sonnet-5-5", "Leads in different tiers: ", "first      second     labelled")
                    .containsPattern("Model calls +0 +135")
                    .doesNotContain(FakeMessagesServer.KEY);
            assertThat(live.out().lines()).allMatch(line -> line.length() <= 80);
        }
        assertThat(Files.readAllLines(recording)).hasSize(135);

        CommandRun replayed = eval("--analyst", "claude", "--replay", recording.toString(), "--json");
        assertThat(replayed.exitCode()).as(replayed.err()).isZero();
        JsonNode result =
                new JsonMapper().readTree(replayed.out()).path("results").get(0);
        assertThat(result.path("calls").asInt()).isEqualTo(135);
        assertThat(result.path("cost").asDouble()).isPositive();
        assertThat(result.path("verdicts").size()).isEqualTo(135);
        assertThat(result.path("auc").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void twoProfilesStandSideBySide() throws IOException {
        Path profile = Files.writeString(home.resolve("bakers.yaml"), """
                name: Bakers
                version: 1
                other-industries: weak
                industries:
                  retail: {fit: best}
                """);

        CommandRun run = eval("--analyst", "rules", "--against-icp", profile.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("rules, Built-in", "rules, Bakers", "Leads in different tiers: ");
    }

    @Test
    void badRowsAreNamed() throws IOException {
        Path file = Files.writeString(
                home.resolve("leads.csv"), "email,job title,tier\na@x.example,CEO,HOT\nb@x.example,CEO,tepid\n");

        CommandRun run = eval(file.toString(), "--analyst", "rules");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Rows that cannot be used: 1", "line 3: tier \"tepid\" is none of HOT, WARM, COLD.")
                .containsPattern("AUC, won over lost +-");
    }

    @Test
    void whatCannotBeDoneIsSaidWithARemedy() throws IOException {
        Path file = Files.writeString(home.resolve("leads.csv"), "email,job title\na@x.example,CEO\n");

        assertThat(eval(file.toString()).err())
                .contains("has no labels. Add a column tier")
                .doesNotContain("\tat ");
        assertThat(eval("--analyst", "rules", "--record", "x.jsonl").err()).startsWith("--record and --replay keep");
        assertThat(eval("--analyst", "claude").err()).contains("ANTHROPIC_API_KEY");
        assertThat(eval("--at", "yesterday", "--analyst", "rules").err()).startsWith("--at: ");
        assertThat(eval(home.resolve("none.csv").toString()).err()).contains("There is no file");
    }

    private CommandRun eval(String... arguments) {
        List<String> all = new ArrayList<>(List.of("eval"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--set", "home=" + home));
        return CommandRun.in(home, all.toArray(String[]::new));
    }
}
