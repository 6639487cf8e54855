package dev.leadwright.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.fake.FakeMessagesServer;
import dev.leadwright.analyst.fake.Misbehaviour;
import dev.leadwright.analyst.model.Models;
import dev.leadwright.icp.ProfileFile;
import dev.leadwright.testing.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real client, a server that counts, and the same answers without it. */
class RecordAndReplayTests {
    private final ManualClock clock = new ManualClock("2026-11-27T12:00:00Z");
    private final FakeMessagesServer server = FakeMessagesServer.start(clock);
    private final AnalystSettings settings = Models.claude(server);
    private final Evaluation evaluation = new Evaluation(clock, _ -> {});

    @TempDir
    Path folder;

    private LabelledLeads set = new LabelledLeads(List.of(), List.of());

    @BeforeEach
    void leads() throws IOException {
        Path file = folder.resolve("leads.csv");
        Files.writeString(file, """
                email,first name,last name,job title,company,industry,employees,contact.hs_email_open,tier,score,outcome
                ada@engines.example,Ada,Byron,Chief Technology Officer,Engines,Software,1200,2,HOT,85,won
                bob@bakery.example,Bob,Baker,Baker,Bakery,Food,5,,COLD,25,lost
                eve@bank.example,Eve,Stone,VP Finance,Stone Bank,Banking,400,,WARM,70,lost
                """);
        set = LabelledLeads.read(file);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatWasRecordedIsReplayedLetterForLetterWithoutTheServer() throws IOException {
        Path recording = folder.resolve("calls.jsonl");
        EvaluationResult live = run(Optional.of(recording), Optional.empty());
        assertThat(live.judged()).hasSize(3);
        assertThat(live.bill().calls()).isEqualTo(3);
        assertThat(live.bill().cost().micros()).isPositive();
        assertThat(Files.readString(recording)).doesNotContain(FakeMessagesServer.KEY);

        server.close();
        clock.advance(Duration.ofDays(40));
        EvaluationResult replayed = run(Optional.empty(), Optional.of(recording));

        assertThat(replayed.judged()).isEqualTo(live.judged());
        assertThat(replayed.bill()).isEqualTo(live.bill());
    }

    @Test
    void aQuestionThatIsNotInTheRecordingIsAnErrorThatNamesTheLead() throws IOException {
        Path recording = folder.resolve("calls.jsonl");
        var _ = run(Optional.of(recording), Optional.empty());
        List<String> lines = Files.readAllLines(recording);
        Path cut = Files.write(
                folder.resolve("cut.jsonl"),
                lines.stream()
                        .filter(line -> !line.contains("\"contact\":\"3\""))
                        .toList());
        assertThat(Files.readAllLines(cut)).hasSize(2);

        assertThatThrownBy(() -> run(Optional.empty(), Optional.of(cut)))
                .isInstanceOf(NotRecorded.class)
                .hasMessageContaining("the lead in line 3 (score, claude-sonnet-5-5) is not in " + cut)
                .hasMessageContaining("--record");
    }

    @Test
    void aRecordingIsNeverWrittenOverAndABrokenOneNamesItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("calls.jsonl"), "{\"key\":\n");

        assertThatThrownBy(() -> run(Optional.of(file), Optional.empty()))
                .isInstanceOf(NotRecorded.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> run(Optional.empty(), Optional.of(file)))
                .isInstanceOf(NotRecorded.class)
                .hasMessageContaining("line 1, is no recorded call");
    }

    @Test
    void aLeadThatTheModelDoesNotJudgeIsNamedAndTheRestGoesOn() {
        server.next(Misbehaviour.REFUSAL);

        EvaluationResult result = run(Optional.empty(), Optional.empty());

        assertThat(result.judged()).hasSize(2);
        assertThat(result.failed())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("refused to answer"));
    }

    private EvaluationResult run(Optional<Path> record, Optional<Path> replay) {
        return evaluation
                .run(
                        set,
                        List.of(new Candidate(settings, ProfileFile.builtIn())),
                        new EvaluationOptions(Optional.empty(), record, replay))
                .getFirst();
    }
}
