package dev.leadwright.portal.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.leadwright.portal.problem.ErrorBody;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of a batch endpoint. */
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
        return errors.isEmpty()
                ? new BatchAnswer("COMPLETE", results, null, null, startedAt, completedAt)
                : new BatchAnswer("COMPLETE", results, errors.size(), errors, startedAt, completedAt);
    }

    public boolean hasErrors() {
        return errors != null;
    }
}
