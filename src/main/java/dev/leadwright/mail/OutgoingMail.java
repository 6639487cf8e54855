package dev.leadwright.mail;

import java.util.Optional;

/**
 * A mail to one recipient. Sender, headers and footer are the {@link Mailer}'s and come from configuration.
 *
 * @param messageId without angle brackets, from {@link MessageIds}; the same for every try to send the same mail
 * @param contactId the CRM's id of the recipient
 * @param stage of the sequence: {@code first-touch}
 * @param inReplyTo Message-ID of the mail it follows up
 */
public record OutgoingMail(
        String messageId,
        String contactId,
        String stage,
        String to,
        String toName,
        String subject,
        String text,
        Optional<String> inReplyTo) {
    /** HubSpot's and the specification's limit (sequence 3). */
    public static final int MAX_SUBJECT = 100;

    public OutgoingMail {
        if (subject.length() > MAX_SUBJECT) {
            throw new IllegalArgumentException(
                    "A subject has at most " + MAX_SUBJECT + " characters, not " + subject.length() + ".");
        }
        for (String header : new String[] {messageId, to, toName, subject, inReplyTo.orElse("")}) {
            if (header.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A mail header holds a control character.");
            }
        }
    }
}
