package dev.leadwright.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every mail that was sent or tried, as the {@link Mailer} noted it. */
public interface SentMail {

    /** How far a mail came. */
    enum State {
        /** Being handed over, or left behind before its end by a crash: not delivered. */
        SENDING,
        /** The mail server took it over. */
        ACCEPTED,
        /** The mail server refused it for good. */
        REFUSED,
        /** Its end was sent, no answer is known: it may have been delivered. */
        UNKNOWN,
        /** The mail server did not take it; it may be tried again. */
        NOT_TAKEN
    }

    /**
     * One mail.
     *
     * @param text what the recipient reads, with its footer, as plain text
     * @param detail the mail server's words, or why there are none; empty while sending
     * @param at of the last change
     */
    record Entry(
            long id,
            String messageId,
            String contactId,
            String stage,
            String to,
            String toName,
            String subject,
            String text,
            State state,
            String detail,
            Instant at) {}

    /**
     * Newest first.
     *
     * @param limit 1 to 1000
     * @param offset how many of the newest to leave out
     */
    List<Entry> list(int limit, int offset);

    /** To one contact, newest first. */
    List<Entry> listOf(String contactId);

    Optional<Entry> find(long id);

    /** The mail with this Message-ID, without angle brackets. Only who got the mail can know it: it is a keyed hash. */
    Optional<Entry> findByMessageId(String messageId);

    /** The mail whose Message-ID begins with this token, up to its {@code @}. */
    Optional<Entry> findByToken(String token);

    /** To this normalised address since a moment, newest first. */
    List<Entry> listTo(String address, Instant since);

    /**
     * The first mail since a moment to each contact that got one, or may have, in the order of the contacts' ids as text.
     *
     * @param after the contact to go on after; blank: from the beginning
     */
    List<Entry> listFirst(Instant since, String after, int limit);

    /** How many were handed over, or came to an end at the mail server, since a moment. */
    Tally tally(Instant since);

    /**
     * A count of mails.
     *
     * @param left the mail server took them over, or may have
     * @param refused the mail server refused them for what it knows of the recipient: they came back at once
     */
    record Tally(long left, long refused) {}

    /** How many mails stand in each state; states without any are left out. */
    Map<State, Long> counts();
}
