package dev.leadwright.analyst.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Labelled examples under {@code analyst/} in the test resources. */
final class LabelledFile {
    private LabelledFile() {}

    /** The rows of a part; {@code holdout} was measured only when the rules were done. */
    static List<NamedCsvRecord> rows(String name, String part) throws IOException {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(LabelledFile.class.getResourceAsStream("/analyst/" + name), name),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return rows.stream()
                    .filter(row -> row.getField("part").equals(part))
                    .toList();
        }
    }
}
