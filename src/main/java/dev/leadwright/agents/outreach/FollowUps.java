package dev.leadwright.agents.outreach;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.agents.lead.Leads;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskType;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.OpenTasks;
import dev.leadwright.orchestration.TaskRun;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Arranges the step after the first mail (sequence 3): a call, a second mail, or the nurture sequence. */
@Component
class FollowUps {
    /**
     * Value of the contact's property {@code nurture_sequence}. A portal's own workflow can enrol contacts by it; nothing
     * else is sent to them by Leadwright.
     */
    static final String NURTURE_SEQUENCE = "leadwright-nurture";

    private static final Set<String> KINDS = Set.of("Follow-up Call", "Follow-up Email");

    private final AgentsSettings settings;
    private final HeardBack heardBack;
    private final ObjectProvider<OpenTasks> openTasks;

    /** @param openTasks asked for late: they know all kinds of tasks, and with them the agents */
    FollowUps(AgentsSettings settings, HeardBack heardBack, ObjectProvider<OpenTasks> openTasks) {
        this.settings = settings;
        this.heardBack = heardBack;
        this.openTasks = openTasks;
    }

    /** When the next step is due; empty where none is. */
    Optional<Instant> arrange(Letter letter, Strategy strategy, Instant sentAt, TaskRun run) {
        if (heardBack.isTheEndOf(letter)) {
            return Optional.empty();
        }
        return switch (strategy) {
            case MEETING_REQUEST -> Optional.of(call(letter, sentAt.plus(settings.followUpCallDelay()), run));
            case EDUCATIONAL -> Optional.of(mail(letter, sentAt.plus(settings.followUpEmailDelay()), run));
            case NURTURE -> Optional.empty();
        };
    }

    /** Takes back what was arranged, if it is to be taken back: something came in while it was. */
    boolean takenBack(Letter letter) {
        if (!heardBack.isTheEndOf(letter)) {
            return false;
        }
        openTasks.getObject().complete(letter.contact().id(), KINDS, "The contact was heard from before this was due.");
        return true;
    }

    private static Instant call(Letter letter, Instant due, TaskRun run) {
        Contact contact = letter.contact();
        NewTask call = NewTask.about(
                        contact.id(),
                        Leads.subject("Follow-up Call", contact),
                        "A mail that asks for a meeting was sent; call if there is no answer.",
                        TaskPriority.HIGH,
                        due)
                .withType(TaskType.CALL)
                .withOwner(contact.owner());
        letter.effects(run).createTask("follow-up-call", call);
        run.tell(new Notice(
                Severity.INFO,
                Audience.SALES,
                "hot-lead-contacted:" + contact.id(),
                "Hot lead written to: " + Leads.name(contact),
                "A mail that asks for a meeting was sent. The follow-up call is due on " + due + ".",
                Optional.of(contact.id()),
                Optional.of(run.task().id()),
                contact.owner()));
        return due;
    }

    private static Instant mail(Letter letter, Instant due, TaskRun run) {
        Contact contact = letter.contact();
        NewTask mail = NewTask.about(
                contact.id(),
                Leads.subject("Follow-up Email", contact),
                "The first mail was sent; a second one follows in its thread if there is no answer.",
                TaskPriority.MEDIUM,
                due);
        letter.effects(run).createTask("follow-up-email", mail);
        return due;
    }
}
