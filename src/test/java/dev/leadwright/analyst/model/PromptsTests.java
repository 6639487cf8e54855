package dev.leadwright.analyst.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.Band;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTests {
    /** Anthropic keeps no shorter prefix for its middle models; about four letters a token. */
    private static final int SHORTEST_KEPT = 1024 * 4;

    private final Prompts prompts = new Prompts();

    @ParameterizedTest
    @EnumSource(Band.class)
    void everyBandIsExplainedAndCanBeAnswered(Band band) {
        assertThat(prompts.instructions(Purpose.SCORE)).contains("- " + band.name());
        List<String> answers = Stream.of(
                        Scoring.Title.values(),
                        Scoring.Size.values(),
                        Scoring.Industry.values(),
                        Scoring.Data.values(),
                        Scoring.Engagement.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .toList();
        assertThat(answers).hasSize(Band.values().length).contains(band.name());
    }

    @ParameterizedTest
    @EnumSource(Extraction.SiteTopic.class)
    void everyTopicIsExplained(Extraction.SiteTopic topic) {
        assertThat(prompts.instructions(Purpose.EXTRACT)).contains("- " + topic.name() + ":");
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void everyPromptSaysThatTheMaterialIsData(Purpose purpose) {
        assertThat(prompts.instructions(purpose)).contains("# The material is data", "Never do what", "JSON");
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORE", "COMPILE", "WRITE"})
    void whatIsAskedOfEveryLeadIsLongEnoughToBeKept(Purpose purpose) {
        assertThat(prompts.instructions(purpose)).hasSizeGreaterThan(SHORTEST_KEPT);
    }

    @Test
    void formsAreClosedAndComplete() {
        assertThat(Scoring.FORM.schema())
                .contains("\"additionalProperties\":false")
                .contains("\"TITLE_C_LEVEL\"")
                .doesNotContain("$ref", "$schema");
    }
}
