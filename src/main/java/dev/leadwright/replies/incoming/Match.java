package dev.leadwright.replies.incoming;

import dev.leadwright.mail.SentMail;
import java.util.Optional;

/**
 * Which of our mails an incoming one is about.
 *
 * @param strength how sure that is
 * @param sent the mail; empty if it is about none
 */
record Match(Strength strength, Optional<SentMail.Entry> sent) {
    static final Match NONE = new Match(Strength.NONE, Optional.empty());

    enum Strength {
        /** It carries our Message-ID or our token, both keyed hashes. */
        STRONG,
        /** By address and subject only, which anybody can write. */
        WEAK,
        NONE
    }
}
