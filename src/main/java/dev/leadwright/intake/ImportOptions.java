package dev.leadwright.intake;

import dev.leadwright.intake.list.LeadField;
import java.util.Map;

/**
 * How a list is imported.
 *
 * @param dryRun says what would be done and does nothing
 * @param columns columns that a person named: header to field
 */
public record ImportOptions(boolean dryRun, Map<String, LeadField> columns) {
    public static final ImportOptions DEFAULT = new ImportOptions(false, Map.of());

    public ImportOptions {
        columns = Map.copyOf(columns);
    }
}
