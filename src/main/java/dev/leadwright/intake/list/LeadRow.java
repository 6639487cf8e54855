package dev.leadwright.intake.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a lead list, by field; a blank value is absent.
 *
 * @param line where it starts; the first line is 1
 * @param cells the row as it stands in the file
 */
public record LeadRow(int line, Map<LeadField, String> values, List<String> cells) {
    private static final Headers KNOWN = Headers.with(Map.of(), _ -> false);

    public LeadRow {
        values = Map.copyOf(values);
        cells = List.copyOf(cells);
    }

    public Optional<String> find(LeadField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** A row that stands in no list: its cells under the headers that a list would have. */
    public static LeadRow of(int line, List<String> header, List<String> cells) {
        return of(new Cells(line, cells), KNOWN.columns(header));
    }

    /** @param columns for each field those that hold it, best first */
    static LeadRow of(Cells row, Map<LeadField, List<Integer>> columns) {
        Map<LeadField, String> values = new EnumMap<>(LeadField.class);
        columns.forEach((field, indexes) -> indexes.stream()
                .filter(index -> index < row.values().size())
                .map(index -> row.values().get(index).strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .ifPresent(value -> values.put(field, value)));
        return new LeadRow(row.line(), values, row.values());
    }
}
