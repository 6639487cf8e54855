package dev.leadwright.portal.record;

import dev.leadwright.portal.association.AssociationInput;
import dev.leadwright.portal.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of one record; which fields are needed depends on the request.
 *
 * @param idProperty the unique property that {@code id} is a value of; absent: the record's own id
 * @param objectWriteTraceId the caller's name for this input, by which a batch answer tells its fate
 */
public record RecordInput(
        @Nullable String id,
        @Nullable String idProperty,
        @Nullable Map<String, @Nullable String> properties,
        @Nullable List<AssociationInput> associations,
        @Nullable String objectWriteTraceId) {

    String givenId() {
        if (id == null || id.isBlank()) {
            throw Problem.invalid("Every input needs an id.");
        }
        return id;
    }

    public Map<String, @Nullable String> givenProperties() {
        return properties == null ? Map.of() : properties;
    }

    List<AssociationInput> givenAssociations() {
        return associations == null ? List.of() : Problem.requireNoNull("associations", associations);
    }
}
