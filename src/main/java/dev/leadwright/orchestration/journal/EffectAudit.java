package dev.leadwright.orchestration.journal;

import dev.leadwright.audit.AuditEntry;
import dev.leadwright.audit.AuditKind;
import dev.leadwright.audit.AuditOutcome;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.cluster.Node;
import dev.leadwright.orchestration.queue.Claim;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes into the audit how each try of an effect ended, last in the transaction that writes it into the journal. */
@Component
class EffectAudit {
    private final AuditTrail audit;
    private final Node node;

    EffectAudit(AuditTrail audit, Node node) {
        this.audit = audit;
        this.node = node;
    }

    /** @param remoteId of what was made; a message is known by the id it was given here */
    void ended(EffectRow row, Wanted wanted, AuditOutcome outcome, Optional<String> remoteId) {
        Optional<Claim> run = wanted.scope().run();
        String actor = run.flatMap(Claim::agent).orElse(AuditEntry.LEADWRIGHT);
        append(row, run.map(Claim::task).or(row::task), outcome, actor, Optional.of(wanted.payloadHash()), remoteId);
    }

    /** No run will find out how it ended. */
    void forgotten(EffectRow row) {
        append(row, row.task(), AuditOutcome.AMBIGUOUS, AuditEntry.LEADWRIGHT, row.payloadHash(), Optional.empty());
    }

    /** No run found out that it was done; a scan did. */
    void found(EffectRow row, String remoteId) {
        append(
                row,
                row.task(),
                AuditOutcome.CONFIRMED,
                AuditEntry.LEADWRIGHT,
                row.payloadHash(),
                Optional.of(remoteId));
    }

    /** A person found out how it ended. */
    void settled(EffectRow row, AuditOutcome outcome, String person, Optional<String> remoteId) {
        append(row, row.task(), outcome, person, row.payloadHash(), remoteId);
    }

    private void append(
            EffectRow row,
            Optional<TaskId> task,
            AuditOutcome outcome,
            String actor,
            Optional<String> payloadHash,
            Optional<String> remoteId) {
        audit.append(new AuditEntry(
                row.portal(),
                AuditKind.valueOf(row.kind().name()),
                row.stage(),
                outcome,
                contact(row, remoteId),
                task,
                actor,
                node.name(),
                Optional.of(new AuditEntry.Effect(row.key(), row.epoch())),
                payloadHash,
                row.kind() == EffectKind.DELIVERY ? row.reference().or(() -> remoteId) : remoteId));
    }

    private static Optional<ContactId> contact(EffectRow row, Optional<String> remoteId) {
        return row.kind() == EffectKind.CONTACT ? remoteId.map(ContactId::new) : row.contact();
    }
}
