package dev.leadwright.analyst.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.leadwright.testing.SharedData;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How well an industry is told from a description: on our own in four languages, and on those of real companies. */
class IndustryAccuracyTests {
    private static final Logger log = LoggerFactory.getLogger(IndustryAccuracyTests.class);

    private final Industries industries = new Industries();

    @ParameterizedTest
    @CsvSource({"dev, 0.95", "holdout, 0.90"})
    void ourOwnDescriptions(String part, double accuracy) throws IOException {
        Confusion confusion = new Confusion();
        for (NamedCsvRecord row : LabelledFile.rows("descriptions.csv", part)) {
            confusion.add(row.getField("industry"), told(row.getField("description")));
        }
        log.info("{}: accuracy {}\n{}", part, confusion.accuracy(), confusion.table());

        assertThat(confusion.accuracy()).isGreaterThanOrEqualTo(accuracy);
    }

    /**
     * Several industries may be right for a startup ({@code software|retail}); the labels stand by its name, the
     * descriptions are not ours and not part of the project. {@code blind} was labelled after the rules were written.
     */
    @ParameterizedTest
    @CsvSource({"seen, 0.75, 0.90", "blind, 0.60, 0.90"})
    void descriptionsOfRealCompanies(String part, double recall, double precision) throws IOException {
        Map<String, List<String>> labels = new HashMap<>();
        LabelledFile.rows("yc-2014-industries.csv", part)
                .forEach(row -> labels.put(
                        row.getField("company"),
                        List.of(row.getField("industries").split("\\|", -1))));
        int cases = 0;
        int answers = 0;
        int right = 0;
        try (CsvReader<NamedCsvRecord> companies = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(SharedData.get("companies/yc-2014/Startups.csv"))) {
            for (NamedCsvRecord company : companies) {
                List<String> fitting = labels.remove(company.getField("Company"));
                if (fitting != null && !fitting.contains("unknown")) {
                    String told = told(company.getField("Description"));
                    cases++;
                    answers += told.equals("unknown") ? 0 : 1;
                    right += fitting.contains(told) ? 1 : 0;
                }
            }
        }
        log.info("{}: {} of {} right, {} answers", part, right, cases, answers);

        assertThat(labels).isEmpty();
        assertThat((double) right / cases).isGreaterThanOrEqualTo(recall);
        assertThat((double) right / answers).isGreaterThanOrEqualTo(precision);
    }

    private String told(String description) {
        return industries.ofDescription(description).map(Industry::name).orElse("unknown");
    }
}
