package dev.leadwright.review;

import dev.leadwright.audit.AuditEntry;
import dev.leadwright.audit.AuditKind;
import dev.leadwright.audit.AuditOutcome;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.Crm;
import dev.leadwright.orchestration.cluster.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the audit who decided what about which mail, by its fingerprint. */
@Component
class ReviewAudit {
    private final AuditTrail audit;
    private final Node node;
    private final Crm crm;
    private volatile @Nullable String portal;

    ReviewAudit(AuditTrail audit, Node node, Crm crm) {
        this.audit = audit;
        this.node = node;
        this.crm = crm;
    }

    /** Asks the CRM whose portal it is, once. Called outside of a transaction, which must not wait for the network. */
    String portal() {
        String known = portal;
        if (known == null) {
            known = crm.getAccount().portalId();
            portal = known;
        }
        return known;
    }

    /** The last statement of the caller's transaction. */
    void append(Review review, String what, String actor) {
        audit.append(new AuditEntry(
                portal(),
                AuditKind.REVIEW,
                what + " " + review.stage(),
                AuditOutcome.CONFIRMED,
                Optional.of(review.contact()),
                Optional.of(review.task()),
                actor,
                node.name(),
                Optional.empty(),
                Optional.of(review.fingerprint()),
                Optional.of(review.mail().messageId())));
    }
}
