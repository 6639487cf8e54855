package dev.leadwright.portal.association;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.leadwright.portal.problem.ErrorBody;
import dev.leadwright.portal.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON shapes of the association endpoints. */
public final class AssociationWire {

    private AssociationWire() {}

    public record Pair(
            @Nullable ObjectRef from,
            @Nullable ObjectRef to,
            @Nullable List<AssociationSpec> types) {

        List<AssociationSpec> givenTypes() {
            return types == null ? List.of() : Problem.requireNoNull("types", types);
        }
    }

    public record Pairs(@Nullable List<Pair> inputs) {}

    public record OneToMany(
            @Nullable ObjectRef from, @Nullable List<ObjectRef> to) {}

    public record OnesToMany(@Nullable List<OneToMany> inputs) {}

    /** Whose associations to read; {@code after} continues a former answer for this record. */
    public record Reading(@Nullable String id, @Nullable String after) {}

    public record Readings(@Nullable List<Reading> inputs) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Kind(
            String category, int typeId, @Nullable String label) {}

    public record Associated(long toObjectId, List<Kind> associationTypes) {}

    public record ReadResult(ObjectRef from, List<Associated> to, Next.@Nullable Paging paging) {}

    public record Next(String after) {
        public record Paging(Next next) {}
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listing(List<Associated> results, Next.@Nullable Paging paging) {}

    public record Labels(List<Kind> results) {}

    public record Made(ObjectRef from, ObjectRef to, AssociationSpec associationSpec) {}

    public record Labelled(
            String fromObjectTypeId, long fromObjectId, String toObjectTypeId, long toObjectId, List<String> labels) {}

    /** A batch answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer<T>(
            String status,
            List<T> results,
            @Nullable Integer numErrors,
            @Nullable List<ErrorBody> errors,
            Instant startedAt,
            Instant completedAt) {

        static <T> Answer<T> complete(List<T> results, List<ErrorBody> errors, Instant startedAt, Instant completedAt) {
            return errors.isEmpty()
                    ? new Answer<>("COMPLETE", results, null, null, startedAt, completedAt)
                    : new Answer<>("COMPLETE", results, errors.size(), errors, startedAt, completedAt);
        }

        public boolean hasErrors() {
            return errors != null;
        }
    }
}
