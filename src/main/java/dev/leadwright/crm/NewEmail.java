package dev.leadwright.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An outgoing e-mail to log on a contact's timeline.
 *
 * @param messageId RFC 5322 Message-ID, by which the record is found again
 * @param text the plain text of the body
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
        Optional<OwnerId> owner) {

    public NewEmail {
        contacts = List.copyOf(contacts);
        if (contacts.isEmpty()) {
            throw new IllegalArgumentException("An e-mail record names at least one contact.");
        }
    }
}
