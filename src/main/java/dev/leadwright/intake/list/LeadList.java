package dev.leadwright.intake.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A lead list, read.
 *
 * @param dialect how it is written, for people: {@code UTF-8, semicolon, header in line 4}
 * @param header the names of its columns
 * @param mapped which column became which field, for people
 * @param ignored columns whose header says nothing to us
 * @param bad rows that cannot be read
 */
public record LeadList(
        String dialect,
        List<String> header,
        Map<String, LeadField> mapped,
        List<String> ignored,
        List<LeadRow> rows,
        List<BadRow> bad) {

    /**
     * Reads a file.
     *
     * @param named columns a person named: header to field
     * @throws LeadListException when it is no lead list
     */
    public static LeadList read(Path file, Map<String, LeadField> named) {
        return read(file, named, _ -> false);
    }

    /**
     * The same for a list that also has columns of another kind.
     *
     * @param alsoKnown headers that hold no field, but by which a header is known all the same
     * @throws LeadListException when it is no lead list
     */
    public static LeadList read(Path file, Map<String, LeadField> named, Predicate<String> alsoKnown) {
        return of(ListText.read(file), Headers.with(named, alsoKnown));
    }

    static LeadList of(ListText text, Map<String, LeadField> named) {
        return of(text, Headers.with(named, _ -> false));
    }

    private static LeadList of(ListText text, Headers headers) {
        Dialect dialect = Dialect.detect(text, headers);
        Map<LeadField, List<Integer>> columns = headers.columns(dialect.header());
        CellReader.Result cells = CellReader.read(text, dialect.headerLine(), dialect.delimiter());

        List<LeadRow> rows = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>(cells.bad());
        for (Cells row : cells.records().subList(1, cells.records().size())) {
            if (row.isBlank()) {
                continue;
            }
            if (hasStrayValues(row, dialect.header().size())) {
                bad.add(new BadRow(
                        row.line(),
                        "The row has " + row.values().size() + " values for "
                                + dialect.header().size()
                                + " columns. Put quotes around values that hold the delimiter.",
                        row.values()));
            } else {
                rows.add(LeadRow.of(row, columns));
            }
        }
        return new LeadList(
                text.charset().displayName() + ", " + dialect.delimiterName() + ", header in line "
                        + dialect.headerLine(),
                dialect.header(),
                mapped(dialect.header(), columns),
                ignored(dialect.header(), columns),
                List.copyOf(rows),
                List.copyOf(bad));
    }

    private static boolean hasStrayValues(Cells row, int columns) {
        return row.values().size() > columns
                && row.values().subList(columns, row.values().size()).stream().anyMatch(value -> !value.isBlank());
    }

    private static Map<String, LeadField> mapped(List<String> header, Map<LeadField, List<Integer>> columns) {
        Map<String, LeadField> mapped = new java.util.LinkedHashMap<>();
        columns.forEach((field, indexes) -> indexes.forEach(index -> mapped.put(header.get(index), field)));
        return mapped;
    }

    private static List<String> ignored(List<String> header, Map<LeadField, List<Integer>> columns) {
        Set<String> ignored = new LinkedHashSet<>(header);
        columns.values().forEach(indexes -> indexes.forEach(index -> ignored.remove(header.get(index))));
        ignored.removeIf(String::isBlank);
        return List.copyOf(ignored);
    }
}
