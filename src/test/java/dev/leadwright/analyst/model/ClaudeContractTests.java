package dev.leadwright.analyst.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystContract;
import dev.leadwright.analyst.claude.ClaudeService;
import dev.leadwright.analyst.fake.FakeMessagesServer;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;

class ClaudeContractTests implements AnalystContract {
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final FakeMessagesServer server = FakeMessagesServer.start(clock);
    private final Analyst analyst = new ModelAnalyst(
            new ClaudeService().connect(Models.claude(server), clock), KnownAnswers.NONE, Models.PROFILE, clock);

    @Override
    public Analyst analyst() {
        return analyst;
    }

    @AfterEach
    void itWasAsked() {
        assertThat(server.tally()).isNotEmpty();
        server.close();
    }
}
