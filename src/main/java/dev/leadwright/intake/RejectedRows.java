package dev.leadwright.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.leadwright.intake.list.BadRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the rows that were not imported beside the list, or where that is not allowed into the working folder, to be
 * mended and imported again.
 */
final class RejectedRows {

    private RejectedRows() {}

    /** {@code leads.csv} becomes {@code leads.rejected.csv}; empty when there is nothing to write. */
    static Optional<Path> write(Path list, List<String> header, List<BadRow> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String name = String.valueOf(list.getFileName()).replaceFirst("(?i)\\.(csv|tsv|txt)$", "") + ".rejected.csv";
        Path beside = list.toAbsolutePath().resolveSibling(name);
        try {
            return Optional.of(writeTo(beside, header, rows));
        } catch (IOException mayNotWriteThere) {
            return Optional.of(writeInWorkingFolder(Path.of(name).toAbsolutePath(), header, rows));
        }
    }

    private static Path writeInWorkingFolder(Path file, List<String> header, List<BadRow> rows) {
        try {
            return writeTo(file, header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The list was imported, but its " + rows.size() + " rejected rows cannot be written to " + file, e);
        }
    }

    private static Path writeTo(Path file, List<String> header, List<BadRow> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            List<String> first = new ArrayList<>(List.of("line", "reason"));
            first.addAll(header);
            csv.writeRecord(first);
            for (BadRow row : rows) {
                List<String> cells = new ArrayList<>(List.of(String.valueOf(row.line()), row.reason()));
                row.values().stream().map(RejectedRows::neutralised).forEach(cells::add);
                csv.writeRecord(cells);
            }
            return file;
        }
    }

    /** A cell that a spreadsheet would run as a formula is written as text (OWASP, CSV injection). */
    static String neutralised(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
