package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmSchema;
import dev.leadwright.crm.PropertyDefinition;
import dev.leadwright.crm.TaskProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which of the properties that we can do without the portal's tasks have, such that values of ours fit. Asked once, and
 * again from time to time while one is missing.
 */
final class TaskExtras {
    /** HubSpot's own; in which queues a task stands. Whether it can be set is not documented. */
    static final String QUEUES = "hs_queue_membership_ids";

    /** Somebody may run {@code setup} meanwhile, so that a property is missing is not believed for ever. */
    private static final Duration ABSENCE_HOLDS = Duration.ofMinutes(10);

    private static final List<PropertyDefinition> OURS = CrmSchema.required().stream()
            .filter(property -> property.on() == PropertyDefinition.ObjectType.TASK)
            .toList();

    private final Supplier<List<Wire.Property>> ask;
    private final Clock clock;
    private final AtomicReference<Answer> known = new AtomicReference<>(new Answer.Unknown());

    private sealed interface Answer {
        record Unknown() implements Answer {}

        record Known(Set<String> names, Instant asOf) implements Answer {}
    }

    /** @param ask lists the properties of tasks */
    TaskExtras(Supplier<List<Wire.Property>> ask, Clock clock) {
        this.ask = ask;
        this.clock = clock;
    }

    /** Whether failures of a task can be counted in {@link TaskProperty#ERROR_COUNT}. */
    boolean haveErrorCount() {
        return names().contains(TaskProperty.ERROR_COUNT);
    }

    /** Whether a task can be found by {@link TaskProperty#REFERENCE}: it is there, and its values are unique. */
    boolean haveReference() {
        return names().contains(TaskProperty.REFERENCE);
    }

    /** Whether tasks can be put into task queues. */
    boolean haveQueues() {
        return names().contains(QUEUES);
    }

    /** The next question goes to the portal: its schema has changed. */
    void forget() {
        known.set(new Answer.Unknown());
    }

    /** One asks while others wait for the same answer. */
    private synchronized Set<String> names() {
        if (known.get() instanceof Answer.Known answer && holds(answer)) {
            return answer.names();
        }
        List<Wire.Property> present = ask.get();
        Set<String> names = present.stream()
                .filter(property -> isQueues(property) || OURS.stream().anyMatch(ours -> fits(ours, property)))
                .map(Wire.Property::name)
                .collect(Collectors.toUnmodifiableSet());
        known.set(new Answer.Known(names, clock.instant()));
        return names;
    }

    private boolean holds(Answer.Known answer) {
        return answer.names().size() == OURS.size() + 1
                || clock.instant().isBefore(answer.asOf().plus(ABSENCE_HOLDS));
    }

    static boolean isQueues(Wire.Property property) {
        return property.name().equals(QUEUES) && !property.isReadOnly();
    }

    private static boolean fits(PropertyDefinition ours, Wire.Property present) {
        return present.name().equals(ours.name())
                && PropertyForm.findDifference(ours, present).isEmpty();
    }
}
