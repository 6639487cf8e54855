package dev.leadwright.cli;

import dev.leadwright.crm.PropertyDefinition;
import dev.leadwright.crm.PropertyState;
import dev.leadwright.crm.SchemaPart;
import java.util.List;
import java.util.function.UnaryOperator;

/** What {@code setup} finds and does: the properties of ours by type of record. */
record SetupPlan(List<Part> parts) {

    /** How a property stands, or came to stand. */
    enum State {
        EXISTS,
        MISSING,
        CREATED,
        /** The portal does not let it be created. */
        REFUSED,
        /** Another of this name is there; a person has to decide. */
        DIFFERENT
    }

    record Part(PropertyDefinition.ObjectType on, String group, boolean groupPresent, List<Step> steps) {
        Part {
            steps = List.copyOf(steps);
        }
    }

    /** @param detail why it was refused or how it differs, else empty */
    record Step(PropertyDefinition property, State state, String detail) {

        static Step of(PropertyState found) {
            return switch (found) {
                case PropertyState.Present(PropertyDefinition property) -> new Step(property, State.EXISTS, "");
                case PropertyState.Missing(PropertyDefinition property) -> new Step(property, State.MISSING, "");
                case PropertyState.Different(PropertyDefinition property, String difference) ->
                    new Step(property, State.DIFFERENT, difference);
            };
        }

        /** Whether Leadwright cannot do its work because of it. */
        boolean isInTheWay() {
            return !property.isOptional() && (state == State.REFUSED || state == State.DIFFERENT);
        }
    }

    SetupPlan {
        parts = List.copyOf(parts);
    }

    static SetupPlan of(List<SchemaPart> found) {
        return new SetupPlan(found.stream()
                .map(part -> new Part(
                        part.on(),
                        part.group(),
                        part.groupPresent(),
                        part.properties().stream().map(Step::of).toList()))
                .toList());
    }

    /** The same after each missing property was dealt with. */
    SetupPlan carriedOut(UnaryOperator<Step> creation) {
        return new SetupPlan(parts.stream()
                .map(part -> new Part(
                        part.on(),
                        part.group(),
                        part.groupPresent(),
                        part.steps().stream()
                                .map(step -> step.state() == State.MISSING ? creation.apply(step) : step)
                                .toList()))
                .toList());
    }

    long count(State state) {
        return steps().stream().filter(step -> step.state() == state).count();
    }

    boolean isInTheWay() {
        return steps().stream().anyMatch(Step::isInTheWay);
    }

    private List<Step> steps() {
        return parts.stream().flatMap(part -> part.steps().stream()).toList();
    }
}
