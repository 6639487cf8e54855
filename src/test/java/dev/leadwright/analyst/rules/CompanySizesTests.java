package dev.leadwright.analyst.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.Band;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanySizesTests {
    private final CompanySizes sizes = new CompanySizes();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            42                   | 42
            1200                 | 1200
            1,200                | 1200
            1.200                | 1200
            1'200                | 1200
            1 200                | 1200
            1200.0               | 1200
            51-200               | 125
            51 – 200 employees   | 125
            11 to 50             | 30
            100-499              | 299
            1,001-5,000          | 3000
            1,000+               | 1000
            >1000                | 1000
            <15                  | 14
            under 100            | 99
            10k                  | 10000
            5k-10k               | 7500
            Jan-10               | 5
            Nov-50               | 30
            200 Mitarbeiter      | 200
            Enterprise           | 2000
            Mid-Market           | 300
            Mittelstand          | 300
            small business       | 20
            self-employed        | 1
            """)
    void sizesAsPeopleWriteThem(String text, int employees) {
        assertThat(sizes.read(text)).hasValue(employees);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "n/a", "unknown", "0", "lots", "99999999999999999999"})
    void whatSaysNothingStaysUnknown(String text) {
        assertThat(sizes.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, SIZE_UNDER_100",
        "99, SIZE_UNDER_100",
        "100, SIZE_100_TO_999",
        "999, SIZE_100_TO_999",
        "1000, SIZE_1000_AND_MORE"
    })
    void bandsBeginAtTheirFirstNumber(int employees, Band band) {
        assertThat(CompanySizes.band(employees)).isEqualTo(band);
    }
}
