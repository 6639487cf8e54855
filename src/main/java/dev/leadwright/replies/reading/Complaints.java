package dev.leadwright.replies.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads reports that somebody called a mail spam: ARF (RFC 5965), and what comes without it. */
final class Complaints {
    private static final Pattern TYPE = Pattern.compile("(?im)^feedback-type:\\s*([\\w-]+)");
    private static final Pattern FREE = Pattern.compile(
            "complaint about message from .*|(?:abuse|spam) (?:complaint|report|notification)\\b.*|.*\\bcomplaint (?:report|feedback)\\b.*");

    private Complaints() {}

    static Optional<Verdict> read(ParsedMail mail) {
        Optional<String> type = mail.parts("message/feedback-report").stream()
                .map(part -> Effort.on(TYPE, part.content()))
                .filter(Matcher::find)
                .map(found -> Plain.of(found.group(1)))
                .findFirst();
        if (type.isPresent() || mail.contentType().contains("feedback-report")) {
            return Optional.of(of(type.orElse("abuse")));
        }
        boolean returned = !mail.parts("message/rfc822", "text/rfc822-headers", "message/rfc822-headers")
                .isEmpty();
        return returned && Effort.on(FREE, Plain.of(mail.subject())).matches()
                ? Optional.of(Verdict.of(MailClass.COMPLAINT, "subject \"" + Plain.of(mail.subject()) + "\""))
                : Optional.empty();
    }

    /** RFC 5965 and the registry of feedback types (RFC 5965, 6430, 6591). */
    private static Verdict of(String type) {
        String why = "feedback report: " + type;
        return switch (type) {
            case "not-spam", "auth-failure", "dmarc" -> Verdict.of(MailClass.AUTO_REPLY, why);
            case "opt-out", "opt-out-list", "unsubscribe" -> Verdict.of(MailClass.UNSUBSCRIBE_REQUEST, why);
            default -> Verdict.of(MailClass.COMPLAINT, why);
        };
    }
}
