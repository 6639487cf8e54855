package dev.leadwright.agents;

import dev.leadwright.audit.AuditEntry;
import dev.leadwright.audit.AuditHead;
import dev.leadwright.audit.AuditQuery;
import dev.leadwright.audit.AuditRow;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.audit.AuditVerdict;
import dev.leadwright.crm.ContactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was written into the audit. */
final class AuditInMemory implements AuditTrail {
    final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void append(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public List<AuditRow> list(AuditQuery query) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public long count(Optional<ContactId> contact) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public AuditHead getHead() {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public AuditVerdict verify(Optional<AuditHead> kept) {
        throw new UnsupportedOperationException("nobody asks");
    }
}
