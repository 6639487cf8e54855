package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.RecordId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.cluster.Presence;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.PortalIdentity;
import dev.leadwright.orchestration.queue.TaskNotes;
import dev.leadwright.orchestration.retry.Checkpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Finds out about effects that were under way in a process that died, and whose task was ended by a person, or given to
 * one, before it was run again: no run will ever ask for them. Of a delivery past the point of no return people are told,
 * by an alert and in the task's text; a record is looked for, and is confirmed if it is there.
 */
@Component
public class ForgottenEffects {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenEffects.class);

    /** Mail servers are given ten minutes to answer the final dot (RFC 5321, 4.5.3.2.6). */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final String WHY =
            "The program was stopped before the other side's answer arrived, and the task was ended by a person, or given to one.";

    private static final String IN_TASK = "A message to this lead may have arrived before that: the answer was lost."
            + " It counts as sent; please check.";

    private static final String ABSENT = "It was not done before its task was given to a person";

    private final PortalIdentity portal;
    private final EffectStore store;
    private final EffectAudit audit;
    private final Presence presence;
    private final Crm crm;
    private final Lookup lookup;
    private final Checkpoint checkpoint;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ForgottenEffects(
            PortalIdentity portal,
            EffectStore store,
            EffectAudit audit,
            Presence presence,
            Crm crm,
            Patience patience,
            Checkpoint checkpoint,
            ApplicationEventPublisher events,
            Clock clock) {
        this.portal = portal;
        this.store = store;
        this.audit = audit;
        this.presence = presence;
        this.crm = patience.around(crm);
        this.lookup = new Lookup(this.crm, clock);
        this.checkpoint = checkpoint;
        this.events = events;
        this.clock = clock;
    }

    /** Part of a scan. What cannot be looked for now is looked for in the next one. */
    public void settle() {
        store.listForgotten(portal.id()).stream().filter(row -> !isHeld(row)).forEach(row -> {
            try {
                settle(row);
            } catch (CrmException failure) {
                LOG.warn("What became of {} could not be looked for: {}", row.stage(), failure.getMessage());
            }
        });
    }

    /** Somebody may still wait for the answer. */
    private boolean isHeld(EffectRow row) {
        return row.updatedAt().plus(LONGEST_WAIT).isAfter(clock.instant())
                && row.holder().filter(presence::isAlive).isPresent();
    }

    private void settle(EffectRow row) {
        switch (row.kind()) {
            case DELIVERY -> tell(row);
            case TASK, NOTE, EMAIL -> lookFor(row);
            // Only a run knows by what these are found; the next that wants them looks for them.
            case COMPANY, CONTACT -> {}
        }
    }

    /** The task first, which can be written twice: if the process dies in between, the next scan does both. */
    private void tell(EffectRow row) {
        try {
            row.task().flatMap(crm::findTask).ifPresent(this::tellInTask);
        } catch (CrmException.Invalid | CrmException.Conflict | CrmException.NotFound refused) {
            LOG.warn("Task {} cannot say what may have arrived: {}", row.task().orElseThrow(), refused.getMessage());
        }
        var _ = checkpoint.write(() -> {
            boolean settled = store.settle(row, EffectState.AMBIGUOUS, Optional.empty(), Optional.of(WHY));
            if (settled) {
                events.publishEvent(Ambiguity.notice(row, "send the message \"" + row.stage() + "\"", WHY));
                audit.forgotten(row);
            }
            return settled;
        });
    }

    /**
     * The note for a task that goes to a person, and with it that a message may have arrived: the run that found out may
     * have died before it could say so.
     */
    public String withDoubts(String note, Claim claim) {
        return store.hasAmbiguousDelivery(portal.id(), claim.task()) ? note + " " + IN_TASK : note;
    }

    private void tellInTask(CrmTask task) {
        String body = TaskNotes.add(task.body(), IN_TASK);
        if (!body.equals(task.body())) {
            crm.updateTask(task.id(), TaskChange.ofBody(body));
        }
    }

    /** Its process may only have been frozen: it is shut out first, or it could create what was just not found. */
    private void lookFor(EffectRow abandoned) {
        checkpoint.write(() -> store.takeOver(abandoned)).ifPresent(this::confirmIfThere);
    }

    private void confirmIfThere(EffectRow row) {
        Optional<String> found =
                row.contact().flatMap(contact -> ids(row, contact).findFirst()).map(RecordId::value);
        var _ = checkpoint.write(() -> {
            boolean settled = found.isPresent()
                    ? store.settle(row, EffectState.CONFIRMED, found, Optional.empty())
                    : store.settle(row, EffectState.INTENT, Optional.empty(), Optional.of(ABSENT));
            if (settled && found.isPresent()) {
                audit.found(row, found.get());
            }
            return settled;
        });
    }

    private Stream<? extends RecordId> ids(EffectRow row, ContactId contact) {
        return switch (row.kind()) {
            case TASK -> lookup.tasks(contact, row.key());
            case NOTE -> lookup.notes(contact, row.key());
            default -> lookup.emails(contact, row.reference().orElse(""));
        };
    }
}
