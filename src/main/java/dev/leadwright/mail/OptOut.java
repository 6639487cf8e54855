package dev.leadwright.mail;

import java.net.URI;
import java.util.Optional;

/**
 * How the recipient of one mail can ask for no more, as its headers and its footer say: by the link, by an answer, or both.
 *
 * @param link to which a POST is enough (RFC 8058); opaque, and it never expires
 * @param byMail whether an answer with the subject "unsubscribe" is read and honoured
 */
public record OptOut(Optional<URI> link, boolean byMail) {
    public OptOut {
        if (link.isEmpty() && !byMail) {
            throw new IllegalArgumentException("No mail leaves without a way to ask for no more.");
        }
    }
}
