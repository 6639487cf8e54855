package dev.leadwright.orchestration;

import dev.leadwright.crm.TaskId;
import java.util.Optional;

/** What came of settling an effect. */
public sealed interface Settlement {

    /**
     * It is settled.
     *
     * @param goesOn the task that waited for it, and goes on by itself now; empty: none does
     */
    record Settled(AmbiguousEffect effect, Optional<TaskId> goesOn) implements Settlement {}

    /** Nothing was changed: there is nothing to settle under this key, or not now, or not so. */
    record NotSettled(String why) implements Settlement {}
}
