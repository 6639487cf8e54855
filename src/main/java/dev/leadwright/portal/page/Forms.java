package dev.leadwright.portal.page;

import dev.leadwright.portal.association.AssociationInput;
import dev.leadwright.portal.association.AssociationSpec;
import dev.leadwright.portal.association.ObjectRef;
import dev.leadwright.portal.record.RecordInput;
import dev.leadwright.portal.record.RecordStore;
import dev.leadwright.portal.record.Records;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.webhook.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** New contacts and tasks by the hand of a person: webhooks tell of them as such. */
@Component
class Forms {

    private static final int TASK_TO_CONTACT = 204;
    private static final String CONTACT = "contact";

    private static final Map<ObjectType, List<Field>> FIELDS = Map.of(
            ObjectType.CONTACTS,
            List.of(
                    Field.of("firstname", "First name"),
                    Field.of("lastname", "Last name"),
                    Field.of("email", "E-mail"),
                    Field.of("jobtitle", "Job title"),
                    Field.of("company", "Company"),
                    Field.of("website", "Website"),
                    Field.of("phone", "Phone")),
            ObjectType.TASKS,
            List.of(
                    Field.of("hs_task_subject", "Subject"),
                    Field.of("hs_task_body", "What is to be done"),
                    Field.of(CONTACT, "Contact's record ID")));

    private final Records records;
    private final RecordStore store;
    private final Looks looks;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Webhooks webhooks;
    private final Clock clock;

    Forms(
            Records records,
            RecordStore store,
            Looks looks,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Webhooks webhooks,
            Clock clock) {
        this.records = records;
        this.store = store;
        this.looks = looks;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    record Field(String name, String label, String value) {
        static Field of(String name, String label) {
            return new Field(name, label, "");
        }

        Field with(String newValue) {
            return new Field(name, label, newValue);
        }
    }

    static boolean isOffered(ObjectType type) {
        return FIELDS.containsKey(type);
    }

    /** The form's fields, filled with what was typed before, or with what the page that led here knows. */
    List<Field> fields(ObjectType type, HttpServletRequest request) {
        return Objects.requireNonNull(FIELDS.get(type)).stream()
                .map(field -> {
                    String typed = Pages.parameter(request, field.name());
                    boolean isSubject = field.name().equals("hs_task_subject") && typed.isEmpty();
                    return field.with(isSubject ? "Qualify Lead: " + nameOfContact(request) : typed);
                })
                .toList();
    }

    /** Creates the record that the form describes, and answers its id. */
    String create(ObjectType type, HttpServletRequest request) {
        Map<String, @Nullable String> properties = new HashMap<>();
        Objects.requireNonNull(FIELDS.get(type)).stream()
                .filter(field -> !field.name().equals(CONTACT))
                .forEach(field -> properties.put(
                        field.name(), Pages.parameter(request, field.name()).strip()));
        properties.values().removeAll(Set.of(""));
        if (type == ObjectType.TASKS) {
            properties.put("hs_timestamp", clock.instant().toString());
        }
        String contact = Pages.parameter(request, CONTACT).strip();
        List<AssociationInput> associations = contact.isEmpty()
                ? List.of()
                : List.of(new AssociationInput(
                        new ObjectRef(contact), List.of(new AssociationSpec(null, TASK_TO_CONTACT))));
        RecordInput input = new RecordInput(null, null, properties, associations, null);
        String id = Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select set_config('portal.change_source', 'CRM_UI', true)")
                    .query(String.class)
                    .single();
            return records.create(type, input).id();
        }));
        webhooks.wake();
        return id;
    }

    private String nameOfContact(HttpServletRequest request) {
        String id = Pages.parameter(request, CONTACT);
        return id.matches("\\d{1,18}")
                ? store.find(ObjectType.CONTACTS, Long.parseLong(id), false)
                        .map(looks::title)
                        .orElse("")
                : "";
    }
}
