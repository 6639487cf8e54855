package dev.leadwright.pipeline;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.Owner;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskType;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The task by which somebody who lives in the CRM learns that a list is done. It goes to the person to whom tasks are
 * escalated; without one there is none, since a task of nobody is an agent's.
 */
@Component
class DoneTask {
    private static final Logger log = LoggerFactory.getLogger(DoneTask.class);

    /** Stands first in the subject, so that a file's name cannot make the task something else. */
    private static final String SUBJECT = "Lead list done: ";

    private final Crm crm;
    private final Journal journal;
    private final PipelineSettings settings;
    private final Optional<String> person;

    DoneTask(
            Crm crm,
            Patience patience,
            Journal journal,
            PipelineSettings settings,
            OrchestrationSettings orchestration) {
        this.crm = patience.around(crm);
        this.journal = journal;
        this.settings = settings;
        this.person = orchestration.humanOwner();
    }

    /**
     * Creates it, once for each time a list is done.
     *
     * @throws CrmException when the CRM fails for the moment: it is to be tried again
     */
    void create(ListRow list, LeadListProgress done) {
        if (!settings.tellInCrm() || person.isEmpty() || list.toldContacts().isEmpty()) {
            return;
        }
        Optional<OwnerId> owner = crm.listOwners().stream()
                .filter(user ->
                        user.email().filter(person.get()::equalsIgnoreCase).isPresent())
                .map(Owner::id)
                .findFirst();
        if (owner.isEmpty()) {
            log.warn(
                    "The portal has no user {}, so nobody is told there that list {} is done",
                    person.get(),
                    done.name());
            return;
        }
        try {
            journal.forScope("list:" + list.contentHash()).createTask("done:" + list.round(), task(list, done, owner));
        } catch (CrmException.Invalid | CrmException.Conflict | CrmException.NotFound refused) {
            log.warn("The CRM takes no task that says that list {} is done: {}", done.name(), refused.getMessage());
        }
    }

    private NewTask task(ListRow list, LeadListProgress done, Optional<OwnerId> owner) {
        return new NewTask(
                SUBJECT + done.name(),
                text(done),
                TaskPriority.MEDIUM,
                TaskType.TODO,
                done.finishedAt().orElseThrow(() -> new IllegalStateException("Only a list that is done is told of.")),
                owner,
                Optional.empty(),
                list.toldContacts(),
                List.of(),
                Optional.empty());
    }

    /** The outcome, how long it took, and what is left for people. */
    static String text(LeadListProgress done) {
        List<String> sentences = new ArrayList<>();
        String took = InWords.duration(done.took().orElse(Duration.ZERO));
        sentences.add(InWords.outcome(done) + ". It took " + took + ".");
        if (done.count(LeadState.WITH_PEOPLE) + done.count(LeadState.FAILED) > 0) {
            sentences.add("What is with people or failed stands in your task queue and on the dashboard.");
        }
        if (done.count(LeadState.NOT_SCORED) > 0) {
            sentences.add("Leads that were not scored have no \"Qualify Lead\" task: create one, or switch on"
                    + " intake.qualify-new-contacts.");
        }
        if (done.count(LeadState.LATER) > 0) {
            sentences.add(done.count(LeadState.LATER) + " have something planned for later.");
        }
        if (done.rejected() > 0) {
            sentences.add(done.rejected() + " rows of the file were not imported.");
        }
        return String.join(" ", sentences);
    }
}
