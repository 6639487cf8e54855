package dev.leadwright.analyst.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystSettings.WhenUnavailable;
import dev.leadwright.analyst.ClaudeModels;
import dev.leadwright.analyst.fake.FakeChatServer;
import dev.leadwright.analyst.fake.FakeMessagesServer;
import dev.leadwright.analyst.model.Models;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Check.Status;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnalystExaminationTests {
    private final FakeMessagesServer server = FakeMessagesServer.start(Clock.systemUTC());

    @AfterEach
    void close() {
        server.close();
    }

    private static Check check(AnalystSettings settings) {
        return new AnalystExamination(settings).run().getFirst();
    }

    @Test
    void aKeyThatIsAcceptedAndModelsThatAreThereAreInOrder() {
        Check check = check(Models.claude(server));

        assertThat(check.status()).isEqualTo(Status.OK);
        assertThat(check.detail()).contains("claude-sonnet-5-5", "claude-haiku-5-5");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aWrongKeyIsNamedWithTheRemedy() {
        Check check = check(Models.claude(server.uri(), "sk-ant-wrong", ClaudeModels.DEFAULT));

        assertThat(check.status()).isEqualTo(Status.FAIL);
        assertThat(check.remedy()).contains("ANTHROPIC_API_KEY");
        assertThat(check.detail()).doesNotContain("sk-ant-wrong");
    }

    @Test
    void aModelThatIsNotThereIsNamedWithThoseThatAre() {
        Check check = check(Models.claude(
                server.uri(),
                FakeMessagesServer.KEY,
                new ClaudeModels("claude-sonet-5-5", "claude-haiku-5-5", "claude-sonnet-5-5", "claude-sonnet-5-5")));

        assertThat(check.status()).isEqualTo(Status.FAIL);
        assertThat(check.detail()).contains("claude-sonet-5-5");
        assertThat(check.remedy()).contains("analyst.model.*", "claude-sonnet-5-5");
    }

    @Test
    void aServerThatIsAwayIsWaitedFor() {
        server.close();

        Check check =
                check(Models.claude(URI.create("http://127.0.0.1:1"), FakeMessagesServer.KEY, ClaudeModels.DEFAULT));

        assertThat(check.status()).isEqualTo(Status.WARN);
        assertThat(check.remedy()).contains("Tasks wait");
    }

    @Test
    void anyOtherEndpointIsAskedForItsModelsToo() {
        try (FakeChatServer chat = FakeChatServer.start("right")) {
            assertThat(check(Models.openai(chat, "right")).status()).isEqualTo(Status.OK);
            assertThat(check(Models.openai(chat, "wrong")).status()).isEqualTo(Status.FAIL);
        }
    }

    @Test
    void theRulesNeedNothing() {
        Check check = check(AnalystSettings.ofRules(Optional.empty(), WhenUnavailable.WAIT));

        assertThat(check.status()).isEqualTo(Status.OK);
        assertThat(check.detail()).startsWith("The rules judge");
    }
}
