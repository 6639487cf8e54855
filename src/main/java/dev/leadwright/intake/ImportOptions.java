package dev.leadwright.intake;

import java.util.Map;

/**
 * How a list is imported.
 *
 * @param dryRun says what would be done and does nothing
 * @param columns columns that a person named: header to field, such as {@code fleet_size} to {@code EMPLOYEES}
 */
public record ImportOptions(boolean dryRun, Map<String, String> columns) {
    public static final ImportOptions DEFAULT = new ImportOptions(false, Map.of());

    public ImportOptions {
        columns = Map.copyOf(columns);
    }
}
