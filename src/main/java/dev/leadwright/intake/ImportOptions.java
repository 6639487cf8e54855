package dev.leadwright.intake;

import java.util.Map;

/**
 * How a list is imported.
 *
 * @param dryRun says what would be done and does nothing
 * @param command which command brings it, for people: {@code import}
 * @param columns columns that a person named: header to field, such as {@code fleet_size} to {@code EMPLOYEES}
 */
public record ImportOptions(boolean dryRun, String command, Map<String, String> columns) {
    public static final ImportOptions DEFAULT = new ImportOptions(false, "import", Map.of());

    public ImportOptions {
        columns = Map.copyOf(columns);
    }
}
