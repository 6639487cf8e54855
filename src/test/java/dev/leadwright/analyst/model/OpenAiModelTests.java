package dev.leadwright.analyst.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leadwright.analyst.AnalystContract;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.fake.FakeChatServer;
import dev.leadwright.analyst.fake.Misbehaviour;
import dev.leadwright.analyst.openai.OpenAiService;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiModelTests {
    private final Clock clock = Clock.fixed(AnalystContract.NOW, ZoneOffset.UTC);
    private final List<ModelCall> calls = new ArrayList<>();
    private FakeChatServer server = FakeChatServer.start("");

    @AfterEach
    void close() {
        server.close();
    }

    private ModelAnalyst analyst() {
        return new ModelAnalyst(
                new ObservedModel(
                        new OpenAiService().connect(Models.openai(server, ""), clock), List.of(calls::add), clock),
                KnownAnswers.NONE,
                Models.PROFILE,
                clock);
    }

    @Test
    void anEndpointThatKnowsNoSchemasIsAskedForJsonFromThenOn() {
        server.close();
        server = FakeChatServer.startWithoutSchemas();
        ModelAnalyst analyst = analyst();

        assertThat(analyst.assess(AnalystContract.ceoOfALargeSoftwareCompany()).score())
                .isEqualTo(100);
        analyst.write(new OutreachBrief(
                AnalystContract.ceoOfALargeSoftwareCompany(),
                OutreachBrief.Strategy.NURTURE,
                OutreachBrief.Stage.FIRST_TOUCH,
                List.of()));

        assertThat(server.requests())
                .extracting(request ->
                        request.body().path("response_format").path("type").asString())
                .containsExactly("json_schema", "json_object", "json_object");
    }

    @Test
    void whatWasCachedIsAPartOfWhatWasRead() {
        analyst().assess(AnalystContract.ceoOfALargeSoftwareCompany());

        Usage usage = calls.getFirst().usage();
        assertThat(usage.cacheRead()).isPositive();
        assertThat(server.tally()).hasEntrySatisfying("score", tally -> {
            assertThat(usage.read()).isEqualTo(tally.input());
            assertThat(usage.output()).isEqualTo(tally.output());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, RATE_LIMITED",
        "OVERLOADED, OUT",
        "CUT_CONNECTION, OUT",
        "SLOW, OUT",
        "ANOTHER_API, OUT",
        "SPEND_LIMIT, SPEND_LIMIT",
        "WRONG_KEY, DENIED",
        "FORBIDDEN, DENIED",
        "NO_SUCH_MODEL, DENIED",
        "TOO_LONG, TOO_LONG",
        "INVALID, UNUSABLE",
        "REFUSAL, UNUSABLE"
    })
    void everyFailureHasItsKind(Misbehaviour deed, Kind kind) {
        server.next(deed);

        AnalystUnavailable failure = catchThrowableOfType(
                AnalystUnavailable.class, () -> analyst().assess(AnalystContract.ceoOfALargeSoftwareCompany()));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.isUnheard())
                .as("may be charged for")
                .isEqualTo(Set.of(Misbehaviour.SLOW, Misbehaviour.CUT_CONNECTION, Misbehaviour.ANOTHER_API)
                        .contains(deed));
        assertThat(failure).message().isNotBlank().endsWith(".");
        assertThat(server.requests()).hasSize(1);
    }
}
