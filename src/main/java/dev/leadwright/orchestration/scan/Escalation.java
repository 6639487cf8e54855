package dev.leadwright.orchestration.scan;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.journal.ForgottenEffects;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Ownership;
import dev.leadwright.orchestration.queue.TaskNotes;
import java.util.Optional;

/** Gives a task that failed too often to a person: owner, queue, priority HIGH, urgent alert (sequence 5). */
final class Escalation {
    private final Crm crm;
    private final Ownership ownership;
    private final ForgottenEffects forgotten;
    private final OrchestrationSettings settings;

    Escalation(Crm crm, Ownership ownership, ForgottenEffects forgotten, OrchestrationSettings settings) {
        this.crm = crm;
        this.ownership = ownership;
        this.forgotten = forgotten;
        this.settings = settings;
    }

    /** Changes the task in the CRM, which may be done twice, and returns what people are to be told afterwards. */
    Notice giveToPerson(CrmTask task, Claim claim) {
        Optional<OwnerId> person = ownership.findHuman().or(() -> ownerOfContact(claim));
        crm.updateTask(
                task.id(),
                TaskChange.to(TaskStatus.WAITING)
                        .withPriority(TaskPriority.HIGH)
                        .withOwner(person)
                        .withQueue(ownership.findHumanQueue())
                        .withBody(TaskNotes.put(task.body(), forgotten.withDoubts(why(claim), claim))));
        return new Notice(
                Notice.Severity.URGENT,
                Notice.Audience.HUMAN,
                "escalated/" + task.id(),
                "Review required: " + task.subject(),
                why(claim) + " Settle the cause and set the task back to \"Not started\", or do it by hand.",
                claim.contact(),
                Optional.of(task.id()),
                person);
    }

    String why(Claim claim) {
        if (claim.isPoison(settings)) {
            return "Escalated to a person because it stopped the program " + claim.lostRuns() + " times in a row.";
        }
        return "Escalated to a person after " + claim.errorCount() + " failures: "
                + claim.detail().orElse("no reason was noted") + ".";
    }

    private Optional<OwnerId> ownerOfContact(Claim claim) {
        try {
            return claim.contact().map(crm::getContact).flatMap(Contact::owner);
        } catch (CrmException.NotFound _) {
            return Optional.empty();
        }
    }
}
