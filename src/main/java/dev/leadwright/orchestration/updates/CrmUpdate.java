package dev.leadwright.orchestration.updates;

import dev.leadwright.audit.AuditKind;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.RecordId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.Upserted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A change of the CRM, as the audit keeps it.
 *
 * @param contact whom it changed, where it was one
 * @param what the names of the properties; of a task also the status it was given
 * @param payload what was written, of which the hash is kept
 */
record CrmUpdate(AuditKind kind, Optional<ContactId> contact, Optional<String> record, String what, String payload) {

    /**
     * What a call of the CRM's port changed.
     *
     * @param answer what it returned
     * @return empty if it changes nothing, or is the journal's
     */
    static Optional<CrmUpdate> of(String method, @Nullable Object[] given, @Nullable Object answer) {
        return switch (method) {
            case "updateContact" ->
                Optional.of(
                        contact(AuditKind.CONTACT_UPDATE, (ContactId) given(given, 0), (Map<?, ?>) given(given, 1)));
            case "eraseContact" -> Optional.of(erasure((ContactId) given(given, 0)));
            case "upsertContact" -> Optional.of(upserted(answer, (Map<?, ?>) given(given, 1)));
            case "updateCompany" -> Optional.of(company((CompanyId) given(given, 0), (Map<?, ?>) given(given, 1)));
            case "updateTask" -> Optional.of(task((TaskId) given(given, 0), (TaskChange) given(given, 1)));
            case "updateEmail" -> Optional.of(email((EmailId) given(given, 0), (EmailStatus) given(given, 1)));
            case "associate" -> Optional.of(association((ContactId) given(given, 0), (CompanyId) given(given, 1)));
            case "unsubscribe" ->
                Optional.of(new CrmUpdate(
                        AuditKind.OPT_OUT,
                        Optional.empty(),
                        Optional.empty(),
                        "all mail",
                        String.valueOf(given(given, 0))));
            default -> Optional.empty();
        };
    }

    private static Object given(@Nullable Object[] all, int number) {
        return java.util.Objects.requireNonNull(all[number], "The CRM's port takes no null.");
    }

    private static CrmUpdate upserted(@Nullable Object answer, Map<?, ?> properties) {
        Upserted upserted = (Upserted) java.util.Objects.requireNonNull(answer);
        return contact(upserted.created() ? AuditKind.CONTACT : AuditKind.CONTACT_UPDATE, upserted.id(), properties);
    }

    private static CrmUpdate contact(AuditKind kind, ContactId id, Map<?, ?> changes) {
        return new CrmUpdate(kind, Optional.of(id), Optional.of(id.value()), names(changes), text(changes));
    }

    private static CrmUpdate erasure(ContactId id) {
        return new CrmUpdate(
                AuditKind.CONTACT_ERASURE, Optional.of(id), Optional.of(id.value()), "the contact", id.value());
    }

    private static CrmUpdate company(CompanyId id, Map<?, ?> changes) {
        return of(AuditKind.COMPANY_UPDATE, id, names(changes), text(changes));
    }

    private static CrmUpdate email(EmailId id, EmailStatus status) {
        return of(AuditKind.EMAIL_UPDATE, id, "status " + status, String.valueOf(status));
    }

    private static CrmUpdate association(ContactId contact, CompanyId company) {
        return new CrmUpdate(
                AuditKind.ASSOCIATION,
                Optional.of(contact),
                Optional.of(company.value()),
                "company",
                contact + " " + company);
    }

    private static CrmUpdate task(TaskId id, TaskChange change) {
        List<String> names = new ArrayList<>();
        change.status().ifPresent(status -> names.add("status " + status));
        change.priority().ifPresent(priority -> names.add("priority " + priority));
        change.owner().ifPresent(_ -> names.add("owner"));
        change.queue().ifPresent(_ -> names.add("queue"));
        change.dueAt().ifPresent(_ -> names.add("due date"));
        change.body().ifPresent(_ -> names.add("body"));
        change.errorCount().ifPresent(_ -> names.add("error count"));
        return of(AuditKind.TASK_UPDATE, id, String.join(", ", names), String.valueOf(change));
    }

    private static CrmUpdate of(AuditKind kind, RecordId id, String what, String payload) {
        return new CrmUpdate(kind, Optional.empty(), Optional.of(id.value()), what, payload);
    }

    private static String names(Map<?, ?> changes) {
        return String.join(
                ", ",
                new TreeSet<>(changes.keySet().stream().map(String::valueOf).toList()));
    }

    /** The same for the same changes in any order. */
    private static String text(Map<?, ?> changes) {
        return new TreeMap<>(changes).toString();
    }
}
