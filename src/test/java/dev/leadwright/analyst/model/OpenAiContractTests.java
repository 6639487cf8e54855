package dev.leadwright.analyst.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystContract;
import dev.leadwright.analyst.fake.FakeChatServer;
import dev.leadwright.analyst.openai.OpenAiService;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;

class OpenAiContractTests implements AnalystContract {
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final FakeChatServer server = FakeChatServer.start("a-key");
    private final Analyst analyst = new ModelAnalyst(
            new OpenAiService().connect(Models.openai(server, "a-key"), clock),
            KnownAnswers.NONE,
            Models.PROFILE,
            clock);

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
