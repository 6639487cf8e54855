package dev.leadwright.hubspot;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.EmailDirection;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.EmailRecord;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.Properties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The e-mails logged on contacts' timelines. Logging one sends nothing. */
final class Emails {
    private static final String MESSAGE_ID = "hs_email_message_id";
    private static final String SUBJECT = "hs_email_subject";
    private static final String STATUS = "hs_email_status";
    private static final String AT = "hs_timestamp";
    private static final List<String> PROPERTIES = List.of(MESSAGE_ID, SUBJECT, STATUS, AT);

    private final Records records;
    private final Associations associations;
    private final JsonMapper json = JsonMapper.shared();

    /** What HubSpot takes as text in {@code hs_email_headers} and fills its read-only sender and recipients from. */
    private record Headers(Address from, List<Address> to, List<Address> cc, List<Address> bcc) {}

    private record Address(String email) {}

    Emails(Records records, Associations associations) {
        this.records = records;
        this.associations = associations;
    }

    EmailId create(NewEmail email) {
        Map<String, String> properties = new HashMap<>();
        properties.put(AT, email.at().toString());
        properties.put("hs_email_direction", direction(email));
        properties.put("hs_email_headers", headers(email));
        properties.put("hs_email_text", email.text());
        properties.put(MESSAGE_ID, email.messageId());
        properties.put(SUBJECT, email.subject());
        properties.put(STATUS, email.status().name());
        email.owner().map(OwnerId::value).ifPresent(owner -> properties.put("hubspot_owner_id", owner));
        return new EmailId(records.create(
                RecordType.EMAILS, properties, Associations.toAll(email.contacts(), Associations.EMAIL_TO_CONTACT)));
    }

    void update(EmailId id, EmailStatus status) {
        records.update(RecordType.EMAILS, id.value(), Map.of(STATUS, status.name()));
    }

    List<EmailRecord> listOf(ContactId contact) {
        List<String> ids = associations.list(RecordType.CONTACTS, RecordType.EMAILS, contact).stream()
                .map(Associations.End::id)
                .toList();
        return records.list(RecordType.EMAILS, ids, PROPERTIES).stream()
                .map(Emails::email)
                .toList();
    }

    private static String direction(NewEmail email) {
        return email.direction().equals(Optional.of(EmailDirection.INCOMING)) ? "INCOMING_EMAIL" : "EMAIL";
    }

    private String headers(NewEmail email) {
        return json.writeValueAsString(
                new Headers(new Address(email.from()), List.of(new Address(email.to())), List.of(), List.of()));
    }

    /** An e-mail that others logged may lack a status; it was sent or received, or it would not stand there. */
    private static EmailRecord email(Wire.Item item) {
        Properties values = item.values();
        return new EmailRecord(
                new EmailId(item.id()),
                values.find(MESSAGE_ID).orElse(""),
                values.find(SUBJECT).orElse(""),
                values.find(STATUS)
                        .map(name -> Enums.valueOr(EmailStatus.class, name, EmailStatus.SENT))
                        .orElse(EmailStatus.SENT),
                values.findInstant(AT).orElse(item.createdAt()));
    }
}
