package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to each lead. */
public interface Timeline {

    /**
     * One event.
     *
     * @param what a word for lists and icons: {@code claimed}, {@code started}, {@code completed}, {@code waiting},
     *     {@code escalated}, {@code released}, {@code created}, {@code sent}, {@code event}
     * @param text for a person; may hold untrusted words
     */
    record Entry(
            Instant at,
            Optional<ContactId> contact,
            Optional<TaskId> task,
            Optional<String> agent,
            String what,
            String text) {}

    /** In the order in which it happened. */
    List<Entry> listOf(ContactId contact);

    /**
     * What happened last to any lead, the latest first.
     *
     * @param limit at most so many, 1 to 500
     */
    List<Entry> listLatest(int limit);
}
