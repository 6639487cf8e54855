package dev.leadwright.replies.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a person asks not to be written to any more. */
final class StopRequest {
    /** Who asks for this in a long letter about something else has it read by a person. */
    private static final int LONGEST = 3_000;

    private static final Phrases STOP = Phrases.read("stop");

    /** A subject that says nothing else, as mail programs send it for a List-Unsubscribe address. */
    private static final Pattern SUBJECT =
            Pattern.compile("(?:re: |aw: )?(?:please )?(?:unsubscribe(?: me| request)?|stop|opt[- ]?out"
                    + "|remove(?: me)?|abmelden|abmeldung|abbestellen|austragen|desabonnement|desinscription|desabonner|desinscrire"
                    + "|baja|darme de baja|darse de baja|cancellazione|cancellami|disiscrizione|disiscrivermi|uitschrijven|afmelden"
                    + "|descadastrar|cancelar (?:inscricao|suscripcion)|remover|unsubscribe .{0,80}@.{0,80})[.! ]*");

    /** In a few words without a question, the word alone is enough. */
    private static final int FEW_WORDS = 9;

    private static final Pattern WORD = Pattern.compile(
            "\\b(?:unsubscribe|opt[- ]out|abmelden|austragen|abbestellen|desabonner|desinscrire"
                    + "|desabonnement|desinscription|darme de baja|de baja|disiscrivermi|disiscrivetemi|cancellazione|uitschrijven|afmelden"
                    + "|descadastrar|descadastre)\\b|^(?:please )?(?:stop|remove)\\b[^a-z]*+(?:please|pls|thanks|thank you|svp|bitte|e-?mails?|mails?)?[^a-z]*$");
    private static final Pattern REFUSED =
            Pattern.compile("\\b(?:not|don't|never|cannot|can't|nicht|pas|no|non|niet|nao|without|ohne)\\b.{0,12}$");

    private StopRequest() {}

    /** The words that ask for it. */
    static Optional<String> in(String subject, String ownWords) {
        String plainSubject = Plain.of(subject);
        if (Effort.on(SUBJECT, plainSubject).matches() && ownWords.length() <= LONGEST) {
            return Optional.of(plainSubject);
        }
        return ownWords.length() > LONGEST
                ? Optional.empty()
                : ownWords.lines()
                        .map(Plain::of)
                        .map(STOP::find)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> STOP.find(Plain.of(ownWords)))
                        .or(() -> inFewWords(Plain.of(ownWords)));
    }

    private static Optional<String> inFewWords(String plain) {
        if (plain.split(" ", -1).length > FEW_WORDS || plain.contains("?")) {
            return Optional.empty();
        }
        Matcher word = Effort.on(WORD, plain);
        return word.find()
                        && !Effort.on(REFUSED, plain.substring(0, word.start())).find()
                ? Optional.of(word.group())
                : Optional.empty();
    }
}
