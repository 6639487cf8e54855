package dev.leadwright.analyst.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leadwright.analyst.ModelPrice;
import dev.leadwright.analyst.model.Usage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPricesTests {
    private final ModelPrices prices = new ModelPrices(Map.of(
            "gpt-5.2", ModelPrice.valueOf("2 8 2 0.5"),
            "llama3.3", ModelPrice.valueOf("0 0"),
            "claude-opus-5-5", ModelPrice.valueOf("3 15")));

    @ParameterizedTest
    @CsvSource({
        "claude-haiku-5-5, 100000, 500000, 125000, 10000",
        "claude-haiku-5-5-20261001, 100000, 500000, 125000, 10000",
        "claude-sonnet-5-5, 2000000, 10000000, 2500000, 200000",
        "claude-opus-5-5, 3000000, 15000000, 3750000, 300000",
        "gpt-5.2-2026-10-01, 2000000, 8000000, 2000000, 500000",
        "llama3.3:latest, 0, 0, 0, 0"
    })
    void aMillionTokensOfEachKindCostWhatTheListSays(
            String model, long input, long output, long cacheWrite, long cacheRead) {
        assertThat(micros(model, new Usage(1_000_000, 0, 0, 0))).isEqualTo(input);
        assertThat(micros(model, new Usage(0, 0, 0, 1_000_000))).isEqualTo(output);
        assertThat(micros(model, new Usage(0, 1_000_000, 0, 0))).isEqualTo(cacheWrite);
        assertThat(micros(model, new Usage(0, 0, 1_000_000, 0))).isEqualTo(cacheRead);
        assertThat(prices.knows(model)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-5.2-mini", "gpt-5", "claude-sonnet", "claude-haiku-5-5-turbo", ""})
    void aModelOfAnotherNameIsNotTakenForOneOfTheList(String model) {
        assertThat(prices.knows(model)).isFalse();
        assertThat(micros(model, new Usage(1_000_000, 0, 0, 0))).isEqualTo(5_000_000);
    }

    @Test
    void aPartOfAMillionthIsAWholeOne() {
        assertThat(micros("claude-haiku-5-5", new Usage(1, 0, 0, 0))).isEqualTo(1);
    }

    @Test
    void theWorstIsThatNothingComesFromTheCache() {
        assertThat(prices.worstCostOf("claude-sonnet-5-5", 1000, 100).micros()).isEqualTo(3500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2 8 2", "two ten", "-1 5", "1 2 3 4 5"})
    void whatIsNoPriceIsRefusedWithARemedy(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelPrice.valueOf(text))
                .withMessageContaining("is no price")
                .withMessageContaining("such as 2 10");
    }

    private long micros(String model, Usage usage) {
        return prices.costOf(model, usage).amount().micros();
    }
}
