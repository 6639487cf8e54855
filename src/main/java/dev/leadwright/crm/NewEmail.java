package dev.leadwright.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An e-mail to log on a contact's timeline.
 *
 * @param messageId RFC 5322 Message-ID, by which the record is found again
 * @param text the plain text of the body
 * @param direction whose mail it is; empty: ours
 */
public record NewEmail(
        String messageId,
        String from,
        String to,
        String subject,
        String text,
        EmailStatus status,
        Instant at,
        List<ContactId> contacts,
        Optional<OwnerId> owner,
        Optional<EmailDirection> direction) {

    public NewEmail {
        contacts = List.copyOf(contacts);
        if (contacts.isEmpty()) {
            throw new IllegalArgumentException("An e-mail record names at least one contact.");
        }
    }

    /** One that was sent from here. */
    public NewEmail(
            String messageId,
            String from,
            String to,
            String subject,
            String text,
            EmailStatus status,
            Instant at,
            List<ContactId> contacts,
            Optional<OwnerId> owner) {
        this(messageId, from, to, subject, text, status, at, contacts, owner, Optional.empty());
    }
}
