package dev.leadwright.intake.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of an event matters: in which portal, and where to look. Both styles are understood, {@code contact.creation} and
 * {@code object.creation} with an {@code objectTypeId}; of what is not understood nothing is asked.
 *
 * @param portalId blank if the event names none
 * @param topic empty if nothing needs a look
 */
record HubspotEvent(String portalId, Optional<Topic> topic) {

    /**
     * Changes of a task that can make it due for an agent. Its other properties are mostly written by our own runs, and
     * each would ask for a scan that finds nothing.
     */
    private static final Set<String> TELLING_OF_TASK =
            Set.of("hs_task_subject", "hs_timestamp", "hubspot_owner_id", "hs_queue_membership_ids");

    private static final JsonMapper JSON = new JsonMapper();

    /** The events of a request; empty if it is not a JSON array. */
    static Optional<List<HubspotEvent>> parse(byte[] body) {
        JsonNode array;
        try {
            array = JSON.readTree(body);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
        if (!array.isArray()) {
            return Optional.empty();
        }
        List<HubspotEvent> events = new ArrayList<>();
        array.forEach(event -> events.add(new HubspotEvent(text(event, "portalId"), topicOf(event))));
        return Optional.of(events);
    }

    private static Optional<Topic> topicOf(JsonNode event) {
        String type = text(event, event.has("subscriptionType") ? "subscriptionType" : "eventType");
        int dot = type.indexOf('.');
        String object = type.substring(0, Math.max(0, dot));
        String happened = type.substring(dot + 1);
        return switch (object.equals("object") ? text(event, "objectTypeId") : object) {
            case "contact", "0-1" -> happened.equals("creation") ? Optional.of(Topic.NEW_CONTACTS) : Optional.empty();
            case "task", "0-27" -> mayMakeDue(happened, event) ? Optional.of(Topic.TASKS) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean mayMakeDue(String happened, JsonNode event) {
        return switch (happened) {
            case "creation", "restore" -> true;
            case "propertyChange" -> isTelling(text(event, "propertyName"), text(event, "propertyValue"));
            default -> false;
        };
    }

    private static boolean isTelling(String property, String value) {
        return TELLING_OF_TASK.contains(property) || (property.equals("hs_task_status") && value.equals("NOT_STARTED"));
    }

    private static String text(JsonNode event, String field) {
        return event.path(field).asString("");
    }
}
