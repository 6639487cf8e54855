package dev.leadwright.replies.reading;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells what an incoming mail is. What machines say in forms made for machines is read first; then headers; words come last,
 * and only those of the writer.
 */
public final class MailClassifier {
    private static final Phrases AUTOMATIC = Phrases.read("automatic");
    private static final int LONGEST_CHALLENGE = 2_500;
    private static final Phrases CHALLENGE = Phrases.read("challenge");
    private static final Phrases LEFT = Phrases.read("left");
    private static final Phrases INTERESTED = Phrases.read("interested");

    private MailClassifier() {}

    /**
     * Tells what it is.
     *
     * @throws RuntimeException if the mail takes more to read than one mail may
     */
    public static Verdict classify(ParsedMail mail) {
        return Effort.forOneMail(() -> verdict(mail));
    }

    static Verdict verdict(ParsedMail mail) {
        return Complaints.read(mail)
                .or(() -> receipt(mail))
                .or(() -> Bounces.read(mail))
                .or(() -> invitation(mail))
                .orElseGet(() -> byWords(mail));
    }

    /** RFC 8098: that a mail was displayed or deleted. */
    private static Optional<Verdict> receipt(ParsedMail mail) {
        boolean receipt = !mail.parts("message/disposition-notification").isEmpty()
                || mail.contentType().contains("disposition-notification");
        return receipt ? Optional.of(Verdict.of(MailClass.AUTO_REPLY, "read receipt")) : Optional.empty();
    }

    /** Somebody accepts or declines a meeting (RFC 5546); the mail program wrote it for them. */
    private static Optional<Verdict> invitation(ParsedMail mail) {
        return mail.parts("text/calendar").stream()
                .filter(part -> part.content().contains("METHOD:REPLY"))
                .map(part -> Verdict.reply(part.content().contains("PARTSTAT=ACCEPTED")))
                .findFirst();
    }

    private static Verdict byWords(ParsedMail mail) {
        String own = OwnWords.of(mail.text());
        String plain = Plain.of(own);
        Optional<String> sign = AutomaticSigns.in(mail);
        if (isChallenge(mail, plain, sign.isPresent())) {
            return Verdict.of(MailClass.CHALLENGE, "a filter asks for a confirmation");
        }
        if (sign.isEmpty() || isFromAMailProgram(mail)) {
            Optional<String> stop = StopRequest.in(mail.subject(), own);
            if (stop.isPresent()) {
                return Verdict.of(MailClass.UNSUBSCRIBE_REQUEST, "says \"" + stop.get() + "\"");
            }
        }
        Optional<String> automatic = sign.or(() -> AUTOMATIC.find(plain).map(words -> "says \"" + words + "\""));
        if (automatic.isPresent() && LEFT.in(plain)) {
            return Verdict.left("says that the person has left; " + automatic.get());
        }
        Optional<LocalDate> back = Absence.back(mail, own);
        Optional<String> away =
                Absence.in(mail, own, automatic.isPresent()).or(() -> automatic.filter(_ -> back.isPresent()));
        if (away.isPresent()) {
            return Verdict.away(away.get(), back);
        }
        return automatic
                .map(why -> Verdict.of(MailClass.AUTO_REPLY, why))
                .orElseGet(() -> Verdict.reply(INTERESTED.in(plain)));
    }

    /** Somebody pressed "unsubscribe" in a mail program, which wrote for them. */
    private static boolean isFromAMailProgram(ParsedMail mail) {
        return Plain.of(mail.subject()).startsWith("unsubscribe");
    }

    private static boolean isChallenge(ParsedMail mail, String plain, boolean automatic) {
        boolean marked = mail.headers().keySet().stream()
                .anyMatch(name ->
                        name.startsWith("x-boxbe") || name.startsWith("x-spamarrest") || name.startsWith("x-tmda"));
        String subject = Plain.of(mail.subject());
        return marked
                || CHALLENGE.in(subject)
                || ((automatic || !mail.has("in-reply-to"))
                        && plain.length() < LONGEST_CHALLENGE
                        && CHALLENGE.in(plain));
    }
}
