package dev.leadwright.replies.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a person asks not to be written to any more. */
final class StopRequest {
    /** Who asks for this in a long letter about something else has it read by a person. */
    private static final int LONGEST = 3_000;

    private static final Phrases STOP = Phrases.read("stop");

    /** A subject that says nothing else, as mail programs send it for a List-Unsubscribe address. */
    private static final Pattern SUBJECT = Pattern.compile("(?:re: |aw: )?(?:please )?(?:unsubscribe(?: me| request)?|stop|opt[- ]?out"
            + "|remove(?: me)?|abmelden|abmeldung|abbestellen|austragen|desabonnement|desinscription|desabonner|desinscrire"
            + "|baja|darme de baja|darse de baja|cancellazione|cancellami|disiscrizione|disiscrivermi|uitschrijven|afmelden"
            + "|descadastrar|cancelar (?:inscricao|suscripcion)|remover|unsubscribe .{0,80}@.{0,80})[.! ]*");

    private StopRequest() {}

    /** The words that ask for it. */
    static Optional<String> in(String subject, String ownWords) {
        String plainSubject = Plain.of(subject);
        if (SUBJECT.matcher(plainSubject).matches() && ownWords.length() <= LONGEST) {
            return Optional.of(plainSubject);
        }
        return ownWords.length() > LONGEST ? Optional.empty() : ownWords.lines()
                .map(Plain::of)
                .map(STOP::find)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> STOP.find(Plain.of(ownWords)));
    }
}
