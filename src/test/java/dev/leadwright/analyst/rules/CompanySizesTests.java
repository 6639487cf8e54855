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
            1k-5k                | 3000
            1-5k                 | 3000
            1,5k                 | 1500
            10.000+              | 10000
            0-1                  | 1
            2-10 employees       | 6
            SMB                  | 50
            KMU                  | 50
            ZZP'er               | 1
            grande empresa       | 2000
            """)
    void sizesAsPeopleWriteThem(String text, int employees) {
        assertThat(sizes.read(text)).hasValue(employees);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            team of 12                                                | 12
            We are a team of 12 people in 3 offices                   | 12
            mehr als 500 Mitarbeitende                                | 500
            weniger als 50 Mitarbeiter                                | 49
            zwischen 50 und 100 Beschäftigte                          | 75
            una empresa de 40 personas                                | 40
            más de 1.500 empleados en 12 países                       | 1500
            une équipe de 25 collaborateurs                           | 25
            environ 300 salariés                                      | 300
            circa 80 dipendenti                                       | 80
            ruim 120 medewerkers                                      | 120
            cerca de 90 funcionários                                  | 90
            Founded in 1985, 200 employees                            | 200
            Seit 1921; heute rund 2.400 Beschäftigte                  | 2400
            5,000 customers and 30 full-time employees                | 30
            Serving 12 countries with a staff of 350                  | 350
            $20M revenue, 150 people                                  | 150
            Number of employees: 75                                   | 75
            Größe: 11–50 Mitarbeiter:innen                            | 30
            5 mil trabajadores                                        | 5000
            12 Tsd. Mitarbeiter                                       | 12000
            """)
    void sizesInASentence(String text, int employees) {
        assertThat(sizes.read(text)).hasValue(employees);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 customers",
                "trusted by 5,000 clients",
                "since 1985",
                "gegründet 1985",
                "12 Standorte",
                "€ 500",
                "45%",
                "3 Millionen Nutzer",
                "40 trucks",
                "B2B",
                "20 years of experience"
            })
    void whatCountsSomethingElseIsNoSize(String text) {
        assertThat(sizes.read(text)).isEmpty();
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
