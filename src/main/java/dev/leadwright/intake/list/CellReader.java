package dev.leadwright.intake.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into records. A quote that is opened and never closed would swallow the rest of the list: such a line is
 * rejected alone, and reading goes on with the next.
 */
final class CellReader {

    /** No record of a lead list spans more lines; one that does has lost its closing quote. */
    private static final int MAX_LINES = 100;

    private final ListText text;
    private final char delimiter;
    private final List<Cells> records = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    private CellReader(ListText text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    record Result(List<Cells> records, List<BadRow> bad) {}

    static Result read(ListText text, int firstLine, char delimiter) {
        CellReader reader = new CellReader(text, delimiter);
        int line = firstLine;
        while (line <= text.lines().size()) {
            line = reader.readFrom(line);
        }
        return new Result(reader.records, reader.bad);
    }

    /** Reads until the end or a broken record; answers the line to go on with. */
    private int readFrom(int start) {
        int next = start;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.from(start))) {
            for (CsvRecord csvRecord : csv) {
                int line = start + (int) csvRecord.getStartingLineNumber() - 1;
                int lines = 1 + linesWithin(csvRecord);
                if (lines > MAX_LINES) {
                    return reject(line);
                }
                records.add(new Cells(line, csvRecord.getFields()));
                next = line + lines;
            }
            return text.lines().size() + 1;
        } catch (CsvParseException broken) {
            return reject(next);
        } catch (java.io.IOException e) {
            throw new LeadListException("The list cannot be read: " + e.getMessage(), e);
        }
    }

    private int reject(int from) {
        int line = from;
        while (line < text.lines().size() && text.lines().get(line - 1).isBlank()) {
            line++;
        }
        bad.add(new BadRow(
                line,
                "The quotes do not match. Close each quote, and double the quotes inside a value.",
                List.of(text.lines().get(line - 1))));
        return line + 1;
    }

    private static int linesWithin(CsvRecord csvRecord) {
        return csvRecord.getFields().stream()
                .mapToInt(value -> (int) value.chars().filter(c -> c == '\n').count())
                .sum();
    }
}
