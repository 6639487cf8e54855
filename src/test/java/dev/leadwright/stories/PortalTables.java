package dev.leadwright.stories;

import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalRecord;
import java.time.Instant;
import java.util.List;

/** What stands in the portal's own tables. */
final class PortalTables {
    private final Portal portal;

    PortalTables(Portal portal) {
        this.portal = portal;
    }

    /**
     * A task.
     *
     * @param owner id of the colleague it belongs to; blank: nobody
     * @param errors the error count; blank: never failed
     */
    record Task(
            long id,
            String subject,
            String status,
            String priority,
            String owner,
            Instant due,
            String body,
            String errors) {
        static Task of(PortalRecord stored) {
            return new Task(
                    stored.id(),
                    text(stored, "hs_task_subject"),
                    text(stored, "hs_task_status"),
                    text(stored, "hs_task_priority"),
                    text(stored, "hubspot_owner_id"),
                    Instant.parse(text(stored, "hs_timestamp")),
                    text(stored, "hs_task_body"),
                    text(stored, "leadwright_error_count"));
        }
    }

    /** The person's tasks in the order in which they were created. */
    List<Task> tasksOf(Person person) {
        return ofPerson("tasks", person).map(Task::of).toList();
    }

    /** Their subjects without the person's name. */
    List<String> subjectsOf(Person person) {
        return tasksOf(person).stream()
                .map(task -> task.subject().replace(": " + person.name(), ""))
                .toList();
    }

    /** The person's one task with this subject, before the colon. */
    Task taskOf(Person person, String subject) {
        List<Task> found = tasksOf(person).stream()
                .filter(task -> task.subject().equals(subject + ": " + person.name()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("\"" + subject + "\" is there " + found.size() + " times: " + subjectsOf(person));
        }
        return found.getFirst();
    }

    Task task(long id) {
        return Task.of(find("tasks", id));
    }

    /** A property of the person; blank where it is not set. */
    String propertyOf(Person person, String name) {
        return text(find("contacts", person.id()), name);
    }

    String propertyOfCompany(long company, String name) {
        return text(find("companies", company), name);
    }

    List<String> notesOf(Person person) {
        return ofPerson("notes", person).map(note -> text(note, "hs_note_body")).toList();
    }

    List<PortalRecord> emailsOf(Person person) {
        return ofPerson("emails", person).toList();
    }

    Portal portal() {
        return portal;
    }

    private java.util.stream.Stream<PortalRecord> ofPerson(String objectType, Person person) {
        return portal.listRecords(objectType).stream()
                .filter(stored -> stored.associatedIds().contains(person.id()));
    }

    private PortalRecord find(String objectType, long id) {
        return portal.listRecords(objectType).stream()
                .filter(stored -> stored.id() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(objectType + " has no " + id));
    }

    static String text(PortalRecord stored, String property) {
        return stored.properties().getOrDefault(property, "");
    }
}
