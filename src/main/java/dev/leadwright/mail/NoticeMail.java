package dev.leadwright.mail;

import java.util.Optional;

/**
 * A mail to one of our own people: plain text, no footer.
 *
 * @param to one address
 * @param messageId without angle brackets; the same for every try, so that a mail program shows a repeated one once
 * @param inReplyTo Message-ID of the mail whose thread it continues
 */
public record NoticeMail(String to, String messageId, String subject, String text, Optional<String> inReplyTo) {

    public NoticeMail {
        for (String header : new String[] {to, messageId, subject, inReplyTo.orElse("")}) {
            if (header.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A mail header holds a control character.");
            }
        }
    }
}
