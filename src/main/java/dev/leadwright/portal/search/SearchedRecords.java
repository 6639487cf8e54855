package dev.leadwright.portal.search;

import dev.leadwright.portal.record.RecordHistory;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * What a search looks into: the table {@code object}, or, where search lags, its rows as they were that long ago. Rows
 * that have not changed since come from the table and its indexes, the few others from {@code object_version}.
 * Associations are not behind: only HubSpot's index of records is.
 */
@Component
class SearchedRecords {

    private final RecordHistory history;

    SearchedRecords(RecordHistory history) {
        this.history = history;
    }

    /** The {@code from} of a statement; all statements of one search must share it. */
    String from(Parameters parameters) {
        if (!history.isBehind()) {
            return "object";
        }
        Instant seenAt = history.seenAt();
        history.forget(seenAt);
        return """
                (select id, type, properties, created_at, updated_at, archived_at
                    from object where updated_at <= %1$s
                union all
                select id, type, properties, created_at, updated_at, archived_at
                    from object_version where updated_at <= %1$s and valid_until > %1$s) object
                """.formatted(parameters.add(seenAt.atOffset(ZoneOffset.UTC)));
    }
}
