package dev.leadwright.portal.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.leadwright.portal.problem.ErrorBody;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a batch endpoint. HubSpot promises no order of results, and does not keep that of the inputs: here the
 * latest record comes first, so that nobody relies on one.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchAnswer(
        String status,
        List<RecordView> results,
        @Nullable Integer numErrors,
        @Nullable List<ErrorBody> errors,
        Instant startedAt,
        Instant completedAt) {

    static BatchAnswer complete(
            List<RecordView> results, List<ErrorBody> errors, Instant startedAt, Instant completedAt) {
        List<RecordView> latestFirst = results.stream()
                .sorted(Comparator.comparingLong((RecordView view) -> Long.parseLong(view.id()))
                        .reversed())
                .toList();
        return errors.isEmpty()
                ? new BatchAnswer("COMPLETE", latestFirst, null, null, startedAt, completedAt)
                : new BatchAnswer("COMPLETE", latestFirst, errors.size(), errors, startedAt, completedAt);
    }

    public boolean hasErrors() {
        return errors != null;
    }
}
