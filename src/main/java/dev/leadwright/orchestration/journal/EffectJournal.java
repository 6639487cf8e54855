package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.orchestration.Effects;
import dev.leadwright.orchestration.Journal;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.Claiming;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.Ownership;
import dev.leadwright.orchestration.queue.PortalIdentity;
import dev.leadwright.orchestration.queue.TaskKinds;
import dev.leadwright.orchestration.queue.TimelineWriter;
import dev.leadwright.orchestration.retry.Retries;
import dev.leadwright.orchestration.retry.RetryingCrm;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The journal of effects on PostgreSQL. */
@Component
public class EffectJournal implements Journal {
    private final PortalIdentity portal;
    private final JournaledEffects.Tools tools;

    EffectJournal(
            PortalIdentity portal,
            Crm crm,
            Retries retries,
            Once once,
            Deliveries deliveries,
            EffectStore store,
            Claims claims,
            Claiming claiming,
            TaskKinds kinds,
            Ownership ownership,
            TimelineWriter timeline,
            Clock clock) {
        this.portal = portal;
        Crm patient = RetryingCrm.around(crm, retries);
        this.tools = new JournaledEffects.Tools(
                patient,
                once,
                deliveries,
                new Lookup(patient, clock),
                store,
                claims,
                claiming,
                kinds,
                ownership,
                timeline);
    }

    @Override
    public Effects forContact(ContactId contact) {
        return effects(Scope.ofContact(contact, Optional.empty()));
    }

    @Override
    public Effects forScope(String scope) {
        if (scope.isBlank()) {
            throw new IllegalArgumentException("A scope of effects needs a name.");
        }
        return effects(new Scope("scope:" + scope, Optional.empty(), Optional.empty()));
    }

    /** Effects that happen once for the task of a run, and only as long as the run may write. */
    public Effects forTask(Claim run) {
        return effects(Scope.ofTask(run));
    }

    /** Effects that happen once for a contact, in a run. */
    public Effects forContact(ContactId contact, Claim run) {
        return effects(Scope.ofContact(contact, Optional.of(run)));
    }

    private Effects effects(Scope scope) {
        return new JournaledEffects(portal.id(), scope, tools);
    }
}
