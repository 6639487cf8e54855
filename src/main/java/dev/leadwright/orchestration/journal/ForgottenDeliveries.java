package dev.leadwright.orchestration.journal;

import dev.leadwright.orchestration.queue.PortalIdentity;
import dev.leadwright.orchestration.retry.Checkpoint;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells people of deliveries that passed the point of no return in a process that died, and whose task was ended by
 * a person, or given to one, before it was run again: no run will ever ask for them.
 */
@Component
public class ForgottenDeliveries {
    private static final String WHY =
            "The program was stopped before the other side's answer arrived, and the task was ended by a person, or given to one.";

    private final PortalIdentity portal;
    private final EffectStore store;
    private final EffectAudit audit;
    private final Checkpoint checkpoint;
    private final ApplicationEventPublisher events;

    ForgottenDeliveries(
            PortalIdentity portal,
            EffectStore store,
            EffectAudit audit,
            Checkpoint checkpoint,
            ApplicationEventPublisher events) {
        this.portal = portal;
        this.store = store;
        this.audit = audit;
        this.checkpoint = checkpoint;
        this.events = events;
    }

    public void tell() {
        store.listForgotten(portal.id()).forEach(this::tell);
    }

    private void tell(EffectRow row) {
        var _ = checkpoint.write(() -> {
            boolean settled = store.settle(row, EffectState.AMBIGUOUS, Optional.empty(), Optional.of(WHY));
            if (settled) {
                events.publishEvent(Ambiguity.notice(row, "send the message \"" + row.stage() + "\"", WHY));
                audit.forgotten(row);
            }
            return settled;
        });
    }
}
