package dev.leadwright.portal.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** HubSpot's error body; also one entry of {@code errors} in a batch answer, then without a correlation id. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ErrorBody(
        String status,
        String message,
        @Nullable String correlationId,
        String category,
        @Nullable String subCategory,
        Map<String, List<String>> context,
        List<Problem.Detail> errors) {

    public static ErrorBody of(Problem problem) {
        return new ErrorBody(
                "error",
                problem.text(),
                UUID.randomUUID().toString(),
                problem.category(),
                problem.subCategory(),
                problem.context(),
                problem.errors());
    }

    /** What went wrong with one input of a batch, which the key and names tell from the others. */
    public static ErrorBody inBatch(Problem problem, String contextKey, List<String> names) {
        Map<String, List<String>> context = new LinkedHashMap<>(problem.context());
        context.put(contextKey, names);
        return new ErrorBody(
                "error", problem.text(), null, problem.category(), problem.subCategory(), context, problem.errors());
    }
}
