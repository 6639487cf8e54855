package dev.leadwright.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a webhook tells of.
 *
 * @param type as HubSpot names it: {@code object.creation}, or in the classic style {@code contact.creation}; what
 *     happens is creation, propertyChange, deletion, restore, merge or associationChange
 * @param objectType the kind of records, such as {@code tasks}
 * @param property whose changes are told; for propertyChange, and only for it
 */
public record PortalSubscription(String type, String objectType, Optional<String> property) {

    private static final String CHANGE = "propertyChange";
    private static final Set<String> HAPPENINGS =
            Set.of("creation", CHANGE, "deletion", "restore", "merge", "associationChange");

    public PortalSubscription {
        if (!HAPPENINGS.contains(happened(type))) {
            throw new IllegalArgumentException(
                    "'%s' is nothing a webhook tells of; it is object. and one of %s.".formatted(type, HAPPENINGS));
        }
        if (happened(type).equals(CHANGE) != property.isPresent()) {
            throw new IllegalArgumentException(
                    "A subscription to propertyChange names the property, and no other does: " + type + ".");
        }
    }

    public static PortalSubscription to(String happened, String objectType) {
        return new PortalSubscription("object." + happened, objectType, Optional.empty());
    }

    public static PortalSubscription toChangesOf(String property, String objectType) {
        return new PortalSubscription("object." + CHANGE, objectType, Optional.of(property));
    }

    /** New contacts and tasks, and what of a task people change to make it due: what a task queue's worker waits for. */
    public static List<PortalSubscription> toTheTaskQueue() {
        return List.of(
                to("creation", "contacts"),
                to("creation", "tasks"),
                to("restore", "tasks"),
                toChangesOf("hs_task_status", "tasks"),
                toChangesOf("hs_task_subject", "tasks"),
                toChangesOf("hs_timestamp", "tasks"),
                toChangesOf("hubspot_owner_id", "tasks"));
    }

    /** What happens, without the kind of record before it. */
    public String happened() {
        return happened(type);
    }

    private static String happened(String type) {
        return type.substring(type.indexOf('.') + 1);
    }
}
