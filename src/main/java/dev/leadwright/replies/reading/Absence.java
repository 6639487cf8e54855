package dev.leadwright.replies.reading;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a mail is the answer of somebody who is away, and until when. */
final class Absence {
    private static final Phrases WORDS = Phrases.read("away");
    private static final Phrases SUBJECT = Phrases.read("away-subject");

    /** Where no header says that a mail is automatic, only one that begins like an answer of this kind is. */
    private static final int BEGINNING = 350;

    private static final int SHORT = 900;
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:the|will|office|and|back|until|with)\\b");
    private static final Pattern AUTOMATIC = Pattern.compile(
            "^(?:(?:automat\\w+|auto|reponse|respuesta|risposta|resposta)[- ]?(?:reply|response|antwort|ruckmeldung|automatique|automatica|antwoord|reactie)? ?[:-] ?)");

    private static final Pattern THANKS = Pattern.compile(
            "^.{0,60}?(?:thank you|thanks|vielen dank|danke|merci|gracias|grazie|bedankt|dank|obrigad[oa])|^.{0,40}?(?:i am|i'm|ich bin|je suis|sono|estoy|ik ben|estou)");

    private static final Pattern SUBSTITUTE = Pattern.compile(
            "urgent|dringend|urgente|urgence|spoed|in my absence|vertretung|stellvertret"
                    + "|en mon absence|in mia assenza|en mi ausencia|na minha ausencia|tijdens mijn afwezigheid|wahrend meiner abwesenheit");

    private Absence() {}

    /** What says so; empty where nothing does. */
    static Optional<String> in(ParsedMail mail, String ownWords, boolean automatic) {
        String subject =
                Effort.on(AUTOMATIC, AutomaticSigns.bareSubject(mail.subject())).replaceFirst("");
        Optional<String> bySubject = SUBJECT.findAtStart(subject).map(words -> "subject \"" + words.strip() + "\"");
        String plain = Plain.of(ownWords);
        Optional<String> byText = WORDS.find(
                        automatic ? plain : plain.substring(0, Math.min(BEGINNING, plain.length())))
                .map(words -> "says \"" + words + "\"");
        if (automatic) {
            return bySubject.or(() -> byText);
        }
        boolean marked = bySubject.isPresent() || suppressesAnswers(mail);
        return (marked && byText.isPresent()) || isBare(mail, plain) ? byText : Optional.empty();
    }

    static Optional<LocalDate> back(ParsedMail mail, String ownWords) {
        String text = mail.subject() + ".\n" + ownWords;
        LocalDate written = mail.date().atZone(ZoneOffset.UTC).toLocalDate();
        return ReturnDate.in(
                text, written, Effort.on(ENGLISH, Plain.of(text)).results().count() >= 2);
    }

    /** Exchange marks its automatic answers so, and some other mails. */
    private static boolean suppressesAnswers(ParsedMail mail) {
        return mail.headers("x-auto-response-suppress").stream()
                .anyMatch(value -> value.matches("(?i).*(?:all|oof|autoreply).*"));
    }

    /** A short text that speaks of an absence at its beginning and of nothing else, under our own subject. */
    private static boolean isBare(ParsedMail mail, String plain) {
        return plain.length() < SHORT
                && (!mail.has("in-reply-to") || Effort.on(SUBSTITUTE, plain).find())
                && Effort.on(THANKS, plain).find()
                && WORDS.in(plain.substring(0, Math.min(BEGINNING, plain.length())));
    }
}
