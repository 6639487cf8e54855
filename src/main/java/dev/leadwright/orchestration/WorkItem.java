package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import java.time.Instant;
import java.util.Optional;

/**
 * A task that Leadwright took on, as it stands.
 *
 * @param agent who works it; empty for a task of an unknown type
 * @param detail why it waits, or how it ended
 * @param dueAt when it is, or was, to be run
 * @param nextLookAt when a waiting task is tried again; empty if it waits for a person or another task
 * @param errorCount failures since its last fresh start
 */
public record WorkItem(
        TaskId task,
        String kind,
        Optional<String> agent,
        String subject,
        Optional<ContactId> contact,
        TaskPriority priority,
        WorkState state,
        Optional<WaitReason> reason,
        Optional<String> detail,
        int errorCount,
        Instant dueAt,
        Optional<Instant> nextLookAt,
        Instant claimedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {}
