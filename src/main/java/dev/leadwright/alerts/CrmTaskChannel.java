package dev.leadwright.alerts;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.Owner;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.OrchestrationSettings;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Tells by a task for a person in the CRM. It is created through the journal, once however often it is told; when the alert
 * is over it is completed, unless a person has begun it.
 */
@Component
class CrmTaskChannel implements Channel {
    /** First in the subject, since the first words that mean something decide whose a task is; the title may hold others. */
    private static final String SUBJECT = "Human Review Required: ";

    private static final int MAX_SUBJECT = 200;

    private final Crm crm;
    private final Journal journal;
    private final OrchestrationSettings settings;

    CrmTaskChannel(Crm crm, Journal journal, OrchestrationSettings settings) {
        this.crm = crm;
        this.journal = journal;
        this.settings = settings;
    }

    @Override
    public AlertChannel kind() {
        return AlertChannel.CRM_TASK;
    }

    @Override
    public Told tell(AlertMessage message, String recipient) {
        Optional<ContactId> contact = message.alert().contact();
        if (contact.isEmpty()) {
            return new Told.Never("The alert is about no contact by now, on which a task could stand.");
        }
        try {
            TaskId task = createOnce(message, contact.get());
            if (message.kind() == AlertMessage.Kind.RECOVERY) {
                completeIfUntouched(task);
            }
            return new Told.Delivered();
        } catch (CrmException failure) {
            return new Told.Later("The CRM: " + failure.getMessage(), failure.findRetryAfter());
        }
    }

    private TaskId createOnce(AlertMessage message, ContactId contact) {
        Alert alert = message.alert();
        String subject = SUBJECT + AlertStore.oneLine(alert.title());
        String body = "<p>" + HtmlUtils.htmlEscape(message.body(), "UTF-8").replace("\n", "<br>") + "</p>";
        NewTask task = NewTask.about(
                        contact,
                        subject.length() > MAX_SUBJECT ? subject.substring(0, MAX_SUBJECT - 1) + "…" : subject,
                        body,
                        TaskPriority.HIGH,
                        alert.firstAt())
                .withOwner(alert.owner().or(this::findHuman));
        return journal.forScope(message.reference(1)).createTask("alert", task);
    }

    private Optional<OwnerId> findHuman() {
        return settings.humanOwner()
                .flatMap(email -> crm.listOwners().stream()
                        .filter(owner ->
                                owner.email().filter(email::equalsIgnoreCase).isPresent())
                        .map(Owner::id)
                        .findFirst());
    }

    private void completeIfUntouched(TaskId id) {
        crm.findTask(id)
                .filter(task -> task.status() == TaskStatus.NOT_STARTED)
                .ifPresent(_ -> crm.updateTask(id, TaskChange.to(TaskStatus.COMPLETED)));
    }
}
