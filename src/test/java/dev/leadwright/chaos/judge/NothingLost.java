package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.judge.Evidence.Task;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** By the portal's tables: each task is done, waits with a reason, is not due yet, or is with a person. */
public final class NothingLost implements Judge {
    @Override
    public Bound bound() {
        return Bound.LOST;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        Instant now = Instant.now();
        return evidence.tasks().stream()
                .filter(task -> !isSettled(task, now))
                .map(task -> new Violation(bound(), String.valueOf(task), Set.of(String.valueOf(task.id()))))
                .toList();
    }

    /** Whether nothing is to be done about it now. */
    public static boolean isSettled(Task task, Instant now) {
        return switch (task.status()) {
            case "COMPLETED" -> true;
            case "WAITING" -> task.body().contains("[Leadwright]");
            case "NOT_STARTED" -> task.due().isAfter(now) || task.isForPeople();
            default -> false;
        };
    }
}
