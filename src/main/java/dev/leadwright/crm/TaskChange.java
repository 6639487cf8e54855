package dev.leadwright.crm;

import java.time.Instant;
import java.util.Optional;

/** What to change on a task; an empty part stays as it is. Applying it twice is the same as once. */
public record TaskChange(
        Optional<TaskStatus> status,
        Optional<TaskPriority> priority,
        Optional<OwnerId> owner,
        Optional<QueueId> queue,
        Optional<Instant> dueAt,
        Optional<String> body,
        Optional<Integer> errorCount) {

    public static TaskChange to(TaskStatus status) {
        return new TaskChange(
                Optional.of(status),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Changes the text alone. */
    public static TaskChange ofBody(String body) {
        return new TaskChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(body),
                Optional.empty());
    }

    /** Changes when it is to be done. */
    public TaskChange withDueAt(Instant dueAt) {
        return new TaskChange(status, priority, owner, queue, Optional.of(dueAt), body, errorCount);
    }

    public TaskChange withPriority(TaskPriority priority) {
        return new TaskChange(status, Optional.of(priority), owner, queue, dueAt, body, errorCount);
    }

    public TaskChange withOwner(Optional<OwnerId> owner) {
        return new TaskChange(status, priority, owner, queue, dueAt, body, errorCount);
    }

    /** Moves it into this task queue, out of any other; empty: it stays where it is. */
    public TaskChange withQueue(Optional<QueueId> queue) {
        return new TaskChange(status, priority, owner, queue, dueAt, body, errorCount);
    }

    public TaskChange withBody(String body) {
        return new TaskChange(status, priority, owner, queue, dueAt, Optional.of(body), errorCount);
    }

    public TaskChange withErrorCount(int errorCount) {
        return new TaskChange(status, priority, owner, queue, dueAt, body, Optional.of(errorCount));
    }
}
