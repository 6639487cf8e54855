package dev.leadwright.intake.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        return of(ListText.read(file), named);
    }

    static LeadList of(ListText text, Map<String, LeadField> named) {
        Headers headers = Headers.with(named);
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
                rows.add(new LeadRow(row.line(), valuesOf(row, columns), row.values()));
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

    private static Map<LeadField, String> valuesOf(Cells row, Map<LeadField, List<Integer>> columns) {
        Map<LeadField, String> values = new EnumMap<>(LeadField.class);
        columns.forEach((field, indexes) -> indexes.stream()
                .filter(index -> index < row.values().size())
                .map(index -> row.values().get(index).strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .ifPresent(value -> values.put(field, value)));
        return values;
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
