package dev.leadwright.orchestration;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Works tasks of certain kinds. One instance serves all tasks at once, each run on a virtual thread of its own; it keeps
 * no state between runs, since a run that dies is begun again, here or on another node. Whatever must not happen twice
 * goes through {@link TaskRun#effects()}.
 */
public interface Agent {

    /** A short name for logs, limits and people: {@code qualifier}. */
    String name();

    /** The kinds of tasks it works. No two agents share one. */
    List<TaskKind> kinds();

    /**
     * How many of its tasks one node works at once, where what it needs besides the CRM is scarce. Empty where nothing
     * is: then it shares the node's room with the others. The setting {@code orchestration.concurrency} wins.
     */
    default OptionalInt concurrency() {
        return OptionalInt.empty();
    }

    /**
     * What none of its tasks can do without, besides the CRM: while it is out, no run is begun. Asked before each run.
     */
    default Set<Service> needs() {
        return Set.of();
    }

    /**
     * Works one task to its end.
     *
     * @throws dev.leadwright.crm.CrmException when the CRM failed in spite of retries
     * @throws TemporaryFailure when something else failed that may work later
     */
    Outcome work(TaskRun run);
}
