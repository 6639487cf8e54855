package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.time.Instant;
import java.util.Optional;

/**
 * An effect that may or may not have happened. It counts as done and is never repeated by itself.
 *
 * @param key names it for good
 * @param kind {@code DELIVERY} for a message
 * @param stage which of several within its scope: {@code first-touch}
 */
public record AmbiguousEffect(
        String key,
        String kind,
        String stage,
        String detail,
        Optional<ContactId> contact,
        Optional<TaskId> task,
        Instant since) {}
