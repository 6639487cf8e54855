package dev.leadwright.replies.incoming;

import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.replies.reading.BounceReason;
import java.util.Optional;

/** What people are told of a mail. */
final class Told {
    private Told() {}

    /** For the lead's timeline. */
    static String line(Incoming mail) {
        if (mail.byLink()) {
            return "The contact has unsubscribed, by the link in our mail.";
        }
        String back = mail.back().map(day -> ", back on " + day).orElse("");
        return "Mail came in: " + mail.kind().words().toLowerCase(java.util.Locale.ROOT) + back + " (" + mail.why()
                + ")." + (mail.isSure() ? "" : " Matched by address and subject only.");
    }

    static Optional<Notice> notice(Incoming mail, Reactions.Done reaction) {
        String done = reaction.what();
        return notice(mail, done)
                .map(notice -> new Notice(
                        notice.severity(),
                        notice.audience(),
                        notice.cause(),
                        notice.title(),
                        notice.detail(),
                        notice.contact(),
                        notice.task(),
                        notice.contact().flatMap(_ -> reaction.owner())));
    }

    private static Optional<Notice> notice(Incoming mail, String done) {
        return switch (mail.kind()) {
            case REPLY ->
                Optional.of(of(
                        mail,
                        mail.interested() ? Severity.WARNING : Severity.INFO,
                        Audience.SALES,
                        "reply:" + mail.key(),
                        "Reply received" + (mail.interested() ? ", sounds interested" : ""),
                        done + mail.doubt()));
            case COMPLAINT ->
                Optional.of(of(
                        mail,
                        Severity.URGENT,
                        Audience.OPERATOR,
                        "complaint:" + mail.key(),
                        "A recipient complained of spam",
                        done + " More than one complaint in a thousand mails, and mail providers refuse all of them."));
            case UNSUBSCRIBE_REQUEST ->
                Optional.of(of(
                        mail,
                        mail.byLink() ? Severity.INFO : Severity.WARNING,
                        Audience.OWNER,
                        "stop:" + mail.key(),
                        mail.byLink() ? "A contact has unsubscribed" : "A contact asked for no more mail",
                        done + mail.doubt()));
            case BOUNCE_HARD, BOUNCE_SOFT -> bounce(mail, done);
            case OUT_OF_OFFICE, AUTO_REPLY, CHALLENGE -> Optional.empty();
        };
    }

    static Notice failure(Incoming mail, String why) {
        return of(
                mail,
                Severity.URGENT,
                Audience.HUMAN,
                failureOf(mail),
                "A mail that came in could not be dealt with",
                "It is: " + mail.kind().words() + ". " + why
                        + " Nothing more is sent to this contact if it is a reply or a"
                        + " request for no more mail; do by hand what cannot wait. It is tried again when an effect is"
                        + " settled, and once a day for two weeks.");
    }

    /** The cause of the notice above. */
    static String failureOf(Incoming mail) {
        return "incoming-mail-failed:" + mail.key();
    }

    /** Nobody knows what it says, so a person reads it. */
    static Notice unreadable(ReadMail.Unreadable mail) {
        return new Notice(
                Severity.WARNING,
                Audience.HUMAN,
                "incoming-mail-unreadable:" + mail.fingerprint(),
                "A mail that came in could not be read",
                mail.reason() + mail.envelope()
                        + " If it is a reply, nobody knows of it: look into the mailbox (" + mail.source()
                        + ": account, numbering and number of the message).",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Notice> bounce(Incoming mail, String done) {
        if (mail.forGood()) {
            return Optional.of(of(
                    mail,
                    Severity.WARNING,
                    Audience.DATA_TEAM,
                    "bounce:" + mail.recipient(),
                    "Mail came back for good",
                    done));
        }
        return mail.bounce()
                .filter(reason -> reason == BounceReason.BLOCKED)
                .map(_ -> new Notice(
                        Severity.WARNING,
                        Audience.OPERATOR,
                        "mail-blocked",
                        "Mail is refused as spam or by a policy",
                        "A recipient's server says: " + mail.diagnostic()
                                + " Check the sending domain's SPF, DKIM and DMARC,"
                                + " and whether its address is on a block list.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Notice of(
            Incoming mail, Severity severity, Audience audience, String cause, String title, String detail) {
        return new Notice(
                severity,
                audience,
                cause,
                title,
                detail,
                Optional.of(mail.contact()),
                Optional.empty(),
                Optional.empty());
    }
}
