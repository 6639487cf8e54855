package dev.leadwright.portal.association;

import dev.leadwright.portal.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A record named by its id, which may be a number or a text in JSON. */
public record ObjectRef(@Nullable String id) {

    /** The id that a request must give. */
    static long numberOf(@Nullable ObjectRef ref) {
        if (ref == null || ref.id() == null) {
            throw Problem.invalid("An association needs the ids of both records.");
        }
        return number(ref.id());
    }

    /** An id in a path or a body. */
    public static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Problem.objectNotFound(id);
        }
        return Long.parseLong(id);
    }
}
