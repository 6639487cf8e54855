package dev.leadwright.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of job titles: one a line; or CSV with a column {@code title} and, if it has labels, {@code seniority}. */
final class TitleFile {
    private static final String TITLE = "title";
    private static final String SENIORITY = "seniority";
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** A title, and what a person says of it. */
    record Row(String title, Optional<String> label) {}

    private TitleFile() {}

    /** @throws IllegalArgumentException when the file cannot be read, saying why and what to do */
    static List<Row> read(Path file) {
        try {
            String text = Files.readString(file).replaceFirst("^\\uFEFF", "");
            String first = text.lines().findFirst().orElse("");
            List<Row> rows = delimiter(first)
                    .map(delimiter -> table(text, delimiter))
                    .orElseGet(() -> text.lines()
                            .filter(line -> !line.isBlank())
                            .map(line -> new Row(line.strip(), Optional.empty()))
                            .toList());
            if (rows.isEmpty()) {
                throw new IllegalArgumentException(file + " holds no title. Write one a line.");
            }
            return rows;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is not UTF-8. Save it as UTF-8.", e);
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(
                    file + " is no proper CSV (" + e.getMessage()
                            + "). Put quotes around values that hold the delimiter.",
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What separates the columns, if the first line names one {@code title}. */
    private static Optional<Character> delimiter(String first) {
        if (normal(first).equals(TITLE)) {
            return Optional.of(',');
        }
        return DELIMITERS.stream()
                .filter(delimiter -> columns(first, delimiter).anyMatch(TITLE::equals))
                .filter(delimiter -> columns(first, delimiter).count() > 1)
                .findFirst();
    }

    private static Stream<String> columns(String first, char delimiter) {
        return Arrays.stream(first.split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1))
                .map(TitleFile::normal);
    }

    private static String normal(String column) {
        return column.strip().replace("\"", "").toLowerCase(Locale.ROOT);
    }

    private static List<Row> table(String text, char delimiter) {
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().fieldSeparator(delimiter).ofNamedCsvRecord(text)) {
            return records.stream()
                    .filter(row -> value(row, TITLE).isPresent())
                    .map(row -> new Row(value(row, TITLE).orElseThrow(), value(row, SENIORITY)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> value(NamedCsvRecord row, String column) {
        return row.getHeader().stream()
                .filter(name -> normal(name).equals(column))
                .findFirst()
                .flatMap(row::findField)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
