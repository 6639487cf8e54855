package dev.leadwright.intake.list;

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
    public LeadRow {
        values = Map.copyOf(values);
        cells = List.copyOf(cells);
    }

    public Optional<String> find(LeadField field) {
        return Optional.ofNullable(values.get(field));
    }
}
