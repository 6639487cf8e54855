package dev.leadwright.portal.record;

import dev.leadwright.portal.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of every batch endpoint; {@code properties} and {@code idProperty} are those of a batch read. */
public record BatchRequest(
        @Nullable List<RecordInput> inputs,
        @Nullable List<String> properties,
        @Nullable String idProperty) {

    /** HubSpot's limit for the inputs of one batch. */
    static final int MAX_INPUTS = 100;

    List<RecordInput> checkedInputs() {
        if (inputs == null || inputs.isEmpty() || inputs.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("inputs must hold at least one entry, and no null.");
        }
        if (inputs.size() > MAX_INPUTS) {
            throw Problem.invalid("inputs holds %d entries; the limit is %d.".formatted(inputs.size(), MAX_INPUTS));
        }
        return inputs;
    }

    List<String> wantedProperties() {
        return properties == null ? List.of() : properties;
    }

    /** Whether each input has a name of its own: then each stands or falls alone. */
    static boolean areTraced(List<RecordInput> inputs) {
        Set<String> names = new HashSet<>();
        return inputs.stream()
                .allMatch(input -> input.objectWriteTraceId() != null && names.add(input.objectWriteTraceId()));
    }
}
