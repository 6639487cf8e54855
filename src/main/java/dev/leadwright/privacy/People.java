package dev.leadwright.privacy;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.mail.EmailAddresses;
import dev.leadwright.orchestration.Patience;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out who is meant: asks the CRM, and the file on leads. An address that now is another person's leads to nobody. */
@Component
class People {
    private final JdbcClient sql;
    private final Crm crm;

    People(JdbcClient sql, Crm crm, Patience patience) {
        this.sql = sql;
        this.crm = patience.around(crm);
    }

    Person find(Whom whom) {
        try {
            Optional<Contact> known = switch (whom) {
                case Whom.OfAddress(String address) -> crm.findContactByEmail(address);
                case Whom.OfContact(ContactId id) -> findContact(id);
            };
            return with(whom, known, Optional.empty());
        } catch (CrmException silent) {
            return with(whom, Optional.empty(), Optional.ofNullable(silent.getMessage()));
        }
    }

    private Optional<Contact> findContact(ContactId id) {
        try {
            return Optional.of(crm.getContact(id));
        } catch (CrmException.NotFound gone) {
            return Optional.empty();
        }
    }

    private Person with(Whom whom, Optional<Contact> known, Optional<String> crmSilent) {
        Optional<String> address = whom instanceof Whom.OfAddress(String given)
                ? Optional.of(given)
                : known.flatMap(Contact::email).or(() -> addressOnFile(whom)).flatMap(EmailAddresses::normalise);
        Set<ContactId> contacts = new LinkedHashSet<>();
        known.ifPresent(contact -> contacts.addAll(contact.ids()));
        if (whom instanceof Whom.OfContact(ContactId id)) {
            contacts.add(id);
        }
        address.ifPresent(own -> listOnFile(own).stream()
                .filter(id -> crmSilent.isPresent() || isStillTheirs(id, own))
                .forEach(contacts::add));
        return new Person(
                address,
                List.copyOf(contacts),
                Stream.concat(known.stream().map(People::fullName), names(contacts).stream())
                        .map(name -> name.replaceAll("\\s+", " ").strip())
                        .filter(name -> name.length() >= 6 && name.contains(" ") && !name.matches("contact [0-9]+"))
                        .distinct()
                        .toList(),
                known.flatMap(contact -> contact.properties().find(ContactProperty.LINKEDIN_URL)).stream()
                        .toList(),
                known,
                crmSilent);
    }

    private static String fullName(Contact contact) {
        return contact.firstName().orElse("") + " " + contact.lastName().orElse("");
    }

    /** The file may be older than the CRM, where the contact has another address by now. */
    private boolean isStillTheirs(ContactId id, String address) {
        return findContact(id)
                .flatMap(Contact::email)
                .flatMap(EmailAddresses::normalise)
                .filter(now -> !now.equals(address))
                .isEmpty();
    }

    private List<ContactId> listOnFile(String address) {
        return sql.sql("SELECT contact_id FROM leadwright.lead WHERE lower(trim(email)) = :address ORDER BY contact_id")
                .param("address", address)
                .query((row, _) -> new ContactId(row.getString("contact_id")))
                .list();
    }

    private Optional<String> addressOnFile(Whom whom) {
        return whom instanceof Whom.OfContact(ContactId id)
                ? sql.sql("SELECT email FROM leadwright.lead WHERE contact_id = :id AND email IS NOT NULL")
                        .param("id", id.value())
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    private List<String> names(Set<ContactId> contacts) {
        return sql.sql("SELECT DISTINCT name FROM leadwright.lead WHERE contact_id = ANY (:contacts)")
                .param("contacts", contacts.stream().map(ContactId::value).toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
