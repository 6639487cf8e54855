package dev.leadwright.intake.list;

import java.util.List;

/**
 * A row that was not imported.
 *
 * @param line where it starts; the first line is 1
 * @param reason for the person who mends it
 */
public record BadRow(int line, String reason, List<String> values) {
    public BadRow {
        values = List.copyOf(values);
    }
}
