package dev.leadwright.orchestration.run;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Ownership;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads the task of a run again. The run marked it IN_PROGRESS; whatever else it says by now is a person's word, and
 * people win. The CRM has no conditional writes: what a person does between a look and the write after it, some
 * milliseconds, is not seen.
 */
@Component
class SecondLook {
    private final Crm crm;
    private final Ownership ownership;

    SecondLook(Crm crm, Patience patience, Ownership ownership) {
        this.crm = patience.around(crm);
        this.ownership = ownership;
    }

    /** Whose the task is now. */
    sealed interface Sight {
        /** Nobody took it; its text may have changed. */
        record Ours(CrmTask task) implements Sight {}

        /** It belongs to a person now; only our mark IN_PROGRESS is still on it. */
        record GivenAway(CrmTask task) implements Sight {}

        /** A person gave it another status, or archived it. */
        record Settled(TaskStatus status, String why) implements Sight {}
    }

    Sight at(Claim claim) {
        Optional<CrmTask> found = crm.findTask(claim.task());
        if (found.isEmpty()) {
            return new Sight.Settled(claim.crmStatus(), "The task was archived");
        }
        CrmTask task = found.get();
        if (task.status() != TaskStatus.IN_PROGRESS) {
            return new Sight.Settled(task.status(), "Set to " + task.status() + " by a person");
        }
        return ownership.isGivenAway(claim.owner(), task.owner()) ? new Sight.GivenAway(task) : new Sight.Ours(task);
    }
}
