package dev.leadwright.analyst.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystContract;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystSettings.WhenUnavailable;
import dev.leadwright.analyst.fake.FakeChatServer;
import dev.leadwright.analyst.fake.FakeMessagesServer;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.ProfileFile;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class ModelConfigurationTests {
    private static final Clock CLOCK = Clock.fixed(AnalystContract.NOW, ZoneOffset.UTC);

    private static AnnotationConfigApplicationContext started(AnalystSettings settings) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> CLOCK);
        context.getBeanFactory().registerSingleton("settings", settings);
        context.scan(
                "dev.leadwright.analyst.model",
                "dev.leadwright.analyst.claude",
                "dev.leadwright.analyst.openai",
                "dev.leadwright.analyst.rules");
        context.registerBean(IdealCustomerProfile.class, ProfileFile::builtIn);
        context.refresh();
        return context;
    }

    @Test
    void withoutAModelTheRulesAreTheOnlyAnalyst() {
        AnalystSettings settings = AnalystSettings.ofRules(Optional.empty(), WhenUnavailable.WAIT);
        try (var context = started(settings)) {
            assertThat(context.getBeansOfType(Analyst.class)).containsOnlyKeys("rulesAnalyst");
        }
    }

    @Test
    void claudeGoesBeforeTheRulesAndTheRulesStay() {
        try (FakeMessagesServer server = FakeMessagesServer.start(CLOCK);
                var context = started(Models.claude(server))) {
            Analyst analyst = context.getBean(Analyst.class);

            assertThat(analyst.name()).isEqualTo("claude-sonnet-5-5");
            assertThat(context.getBean("rulesAnalyst", Analyst.class).name()).isEqualTo("rules");
            assertThat(analyst.assess(AnalystContract.ceoOfALargeSoftwareCompany())
                            .score())
                    .isEqualTo(100);
            assertThat(server.tally()).containsOnlyKeys("score");
        }
    }

    @Test
    void soDoesAnyOtherModel() {
        try (FakeChatServer server = FakeChatServer.start("");
                var context = started(Models.openai(server, ""))) {
            assertThat(context.getBean(Analyst.class).name()).isEqualTo(FakeChatServer.MODEL);
        }
    }
}
