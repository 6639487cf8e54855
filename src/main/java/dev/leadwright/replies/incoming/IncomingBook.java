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

    private final IncomingRows rows;
    private final Matching matching;
    private final Suppressions suppressions;
    private final ApplicationEventPublisher events;

    IncomingBook(IncomingRows rows, Matching matching, Suppressions suppressions, ApplicationEventPublisher events) {
        this.rows = rows;
        this.matching = matching;
        this.suppressions = suppressions;
        this.events = events;
    }

    void enter(byte[] bytes, Instant receivedAt, String source) {
        String fingerprint = Fingerprint.of(bytes);
        ParsedMail mail;
        Verdict verdict;
        try {
            mail = MailParser.parse(bytes, receivedAt);
            verdict = MailClassifier.classify(mail);
        } catch (UnreadableMail e) {
            putAside(fingerprint, source, receivedAt, String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("A mail could not be read and is put aside", e);
            putAside(
                    fingerprint,
                    source,
                    receivedAt,
                    "Reading it failed: " + e.getClass().getSimpleName() + ".");
            return;
        }
        Match match = matching.of(mail, verdict.kind());
        if (match.sent().isEmpty()) {
            rows.addForeign(fingerprint, source, receivedAt, verdict.kind());
            return;
        }
        SentMail.Entry sent = match.sent().get();
        boolean counts = countsAgainst(verdict, sent, match);
        if (rows.add(new IncomingRows.Found(fingerprint, source, receivedAt, mail, verdict, match, counts))) {
            suppress(verdict, sent, match, counts);
            if (verdict.kind() == MailClass.BOUNCE_HARD || verdict.kind() == MailClass.COMPLAINT) {
                events.publishEvent(new MailCameBack(sent.messageId()));
            }
        }
    }

    /** A message that cannot be read; the others go on. */
    void putAside(String fingerprint, String source, Instant receivedAt, String reason) {
        rows.addUnreadable(fingerprint, source, receivedAt, reason);
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

    private void suppress(Verdict verdict, SentMail.Entry sent, Match match, boolean counts) {
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
            case UNSUBSCRIBE_REQUEST -> suppressions.add(sent.to(), Reason.UNSUBSCRIBED, "a mail of its owner");
            case REPLY, OUT_OF_OFFICE, AUTO_REPLY, CHALLENGE -> {}
        }
    }
}
