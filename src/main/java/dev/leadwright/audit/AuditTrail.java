package dev.leadwright.audit;

import dev.leadwright.crm.ContactId;
import java.util.List;
import java.util.Optional;

/** The record of everything Leadwright did outside: who changed what, when, and by which task. */
public interface AuditTrail {

    /**
     * Adds a row in the caller's transaction, which must be one, as its last statement: until it ends nobody else can add
     * one.
     */
    void append(AuditEntry entry);

    List<AuditRow> list(AuditQuery query);

    /**
     * How many rows there are.
     *
     * @param contact only those of this contact
     */
    long count(Optional<ContactId> contact);

    AuditHead getHead();

    /**
     * Goes through all rows, however many, and says whether they are as they were written.
     *
     * @param kept a head that was printed earlier and kept elsewhere
     */
    AuditVerdict verify(Optional<AuditHead> kept);
}
