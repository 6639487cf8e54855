package dev.leadwright.replies.incoming;

import dev.leadwright.replies.reading.ParsedMail;
import dev.leadwright.replies.reading.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A mail as it was read, before anything is written of it: whatever its text does to a pattern is over by then. */
sealed interface ReadMail {

    /** By what it is known again. */
    String fingerprint();

    /** Mailbox and UID. */
    String source();

    Instant receivedAt();

    /**
     * One that was read.
     *
     * @param ownWords the writer's, without the quoted mail
     */
    record Understood(
            String fingerprint,
            String source,
            Instant receivedAt,
            ParsedMail mail,
            Verdict verdict,
            Clues clues,
            String ownWords)
            implements ReadMail {}

    /**
     * One that cannot be read.
     *
     * @param reason as a sentence
     * @param envelope whom it is from and what its subject is, in sentences; untrusted, may be blank
     */
    record Unreadable(String fingerprint, String source, Instant receivedAt, String reason, String envelope)
            implements ReadMail {}

    /**
     * By what a mail tells which of ours it is about.
     *
     * @param ids Message-IDs of the mails that it answers or gives back
     * @param tokens in the addresses it went to
     * @param from the sender's address, normalised
     * @param subject without what mail programs put before it
     */
    record Clues(List<String> ids, List<String> tokens, Optional<String> from, String subject) {
        static Clues of(ParsedMail mail) {
            return new Clues(mail.idsOfOthers(), mail.tokens(), mail.from(), ParsedMail.bareSubject(mail.subject()));
        }
    }
}
