package dev.leadwright.replies.incoming;

import dev.leadwright.mail.SentMail;
import dev.leadwright.replies.MailCameBack;
import dev.leadwright.replies.Suppressions;
import dev.leadwright.replies.Suppressions.Reason;
import dev.leadwright.replies.reading.BounceReason;
import dev.leadwright.replies.reading.MailClass;
import dev.leadwright.replies.reading.MailClassifier;
import dev.leadwright.replies.reading.MailParser;
import dev.leadwright.replies.reading.ParsedMail;
import dev.leadwright.replies.reading.UnreadableMail;
import dev.leadwright.replies.reading.Verdict;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Enters incoming mail, once each, in the caller's transaction. What keeps further mail back (an answer, a suppressed
 * address) is in force from then on, before anything is done in the CRM. Of mail that is not about ours nothing is kept but
 * that it was seen: the mailbox is people's.
 */
@Component
class IncomingBook {
    /** So many mails that came back for now are one that came back for good. */
    private static final int SOFT_BOUNCES = 3;

    private static final Set<BounceReason> OF_THE_ADDRESS =
            Set.of(BounceReason.MAILBOX_FULL, BounceReason.SERVER, BounceReason.OTHER);
    private static final Logger log = LoggerFactory.getLogger(IncomingBook.class);

    /** What only a contact says; mail servers and providers speak of our own mail from our own domain too. */
    private static final Set<MailClass> OF_PEOPLE =
            Set.of(MailClass.REPLY, MailClass.UNSUBSCRIBE_REQUEST, MailClass.OUT_OF_OFFICE, MailClass.AUTO_REPLY);

    private final IncomingRows rows;
    private final Matching matching;
    private final OwnPeople ownPeople;
    private final Suppressions suppressions;
    private final ApplicationEventPublisher events;

    IncomingBook(
            IncomingRows rows,
            Matching matching,
            OwnPeople ownPeople,
            Suppressions suppressions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.matching = matching;
        this.ownPeople = ownPeople;
        this.suppressions = suppressions;
        this.events = events;
    }

    /** Reads a mail, without a transaction: it is text that anybody may have made to be hard to read. */
    ReadMail read(byte[] bytes, Instant receivedAt, String source) {
        ownPeople.refresh();
        String fingerprint = Fingerprint.of(bytes);
        String reason;
        try {
            ParsedMail mail = MailParser.parse(bytes, receivedAt);
            Verdict verdict = MailClassifier.classify(mail);
            return new ReadMail.Understood(
                    fingerprint, source, receivedAt, mail, verdict, ReadMail.Clues.of(mail), mail.ownWords());
        } catch (UnreadableMail e) {
            reason = String.valueOf(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("The mail {} could not be read and is put aside", source, e);
            reason = "Reading it failed: " + e.getClass().getSimpleName() + ".";
        }
        return new ReadMail.Unreadable(fingerprint, source, receivedAt, reason, MailParser.envelope(bytes));
    }

    void enter(ReadMail mail) {
        switch (mail) {
            case ReadMail.Unreadable unreadable -> putAside(unreadable);
            case ReadMail.Understood read -> enter(read);
        }
    }

    private void enter(ReadMail.Understood read) {
        Verdict verdict = read.verdict();
        Match match = matching.of(read.clues(), verdict.kind());
        if (match.sent().isEmpty()) {
            rows.addForeign(read, "It is about none of our mails.");
            return;
        }
        SentMail.Entry sent = match.sent().get();
        if (OF_PEOPLE.contains(verdict.kind())
                && read.clues()
                        .from()
                        .filter(from -> ownPeople.have(from, sent.to()))
                        .isPresent()) {
            rows.addForeign(read, "One of our own people wrote it.");
            return;
        }
        boolean counts = countsAgainst(verdict, sent, match);
        if (rows.add(new IncomingRows.Found(read, match, counts))) {
            suppress(read, sent, match, counts);
            if (verdict.kind() == MailClass.BOUNCE_HARD || verdict.kind() == MailClass.COMPLAINT) {
                events.publishEvent(new MailCameBack(sent.messageId()));
            }
        }
    }

    /** A message that cannot be read; the others go on, and a person is told. */
    void putAside(ReadMail.Unreadable mail) {
        if (rows.addUnreadable(mail)) {
            events.publishEvent(Told.unreadable(mail));
        }
    }

    /** A bounce speaks of an address only if it carries our mail and names no other recipient. */
    private static boolean countsAgainst(Verdict verdict, SentMail.Entry sent, Match match) {
        return match.strength() == Match.Strength.STRONG
                && verdict.bounce()
                        .filter(bounce -> bounce.recipients().isEmpty()
                                || bounce.recipients().contains(sent.to()))
                        .filter(bounce ->
                                verdict.kind() == MailClass.BOUNCE_HARD || OF_THE_ADDRESS.contains(bounce.reason()))
                        .isPresent();
    }

    private void suppress(ReadMail.Understood read, SentMail.Entry sent, Match match, boolean counts) {
        Verdict verdict = read.verdict();
        boolean sure = match.strength() == Match.Strength.STRONG;
        switch (verdict.kind()) {
            case BOUNCE_HARD -> {
                if (counts) {
                    suppressions.add(sent.to(), Reason.BOUNCED, verdict.why());
                }
            }
            case BOUNCE_SOFT -> {
                if (counts && rows.countBouncedMails(sent.to()) >= SOFT_BOUNCES) {
                    suppressions.add(sent.to(), Reason.BOUNCED, SOFT_BOUNCES + " mails came back: " + verdict.why());
                }
            }
            case COMPLAINT -> {
                if (sure) {
                    suppressions.add(sent.to(), Reason.COMPLAINED, verdict.why());
                }
            }
            // Believed in any case: who did not ask for it loses nothing, and a person is told.
            case UNSUBSCRIBE_REQUEST -> {
                suppressions.add(sent.to(), Reason.UNSUBSCRIBED, "a mail of its owner");
                // Somebody may answer from another address that we have.
                read.clues()
                        .from()
                        .filter(matching::isKnown)
                        .ifPresent(from -> suppressions.add(from, Reason.UNSUBSCRIBED, "a mail of its owner"));
            }
            case REPLY, OUT_OF_OFFICE, AUTO_REPLY, CHALLENGE -> {}
        }
    }
}
