package dev.leadwright.unsubscribe;

import dev.leadwright.unsubscribe.UnsubscribePage.View;

/**
 * What the page says in one language.
 *
 * @param language for {@code lang}
 * @param text {@code {sender}} stands for whoever writes
 * @param button of the question; the others have none
 */
record Words(String language, String title, String text, String button) {

    static Words english(View view) {
        return switch (view) {
            case QUESTION ->
                new Words(
                        "en",
                        "No more e-mails?",
                        "After that you get no more e-mails from {sender} at this address. It holds at once, and for good.",
                        "Unsubscribe");
            case DONE ->
                done(
                        "en",
                        "You are unsubscribed",
                        "You get no more e-mails from {sender} at this address. There is nothing else to do.");
            case UNKNOWN ->
                done(
                        "en",
                        "This link does not work",
                        "Part of it may be missing: please copy the whole link from the e-mail. Or answer the e-mail with the"
                                + " word “unsubscribe”.");
            case BUSY ->
                done(
                        "en",
                        "One moment, please",
                        "There are too many visitors right now. Please try again in a minute.");
            case FAILED ->
                done(
                        "en",
                        "That did not work",
                        "You are not unsubscribed yet. Please try again in a few minutes, or answer the e-mail with the word"
                                + " “unsubscribe”.");
        };
    }

    static Words german(View view) {
        return switch (view) {
            case QUESTION ->
                new Words(
                        "de",
                        "Keine E-Mails mehr?",
                        "Danach erhalten Sie an diese Adresse keine E-Mails mehr von {sender}. Das gilt sofort und auf Dauer.",
                        "Abmelden");
            case DONE ->
                done(
                        "de",
                        "Sie sind abgemeldet",
                        "Sie erhalten an diese Adresse keine E-Mails mehr von {sender}. Mehr müssen Sie nicht tun.");
            case UNKNOWN ->
                done(
                        "de",
                        "Dieser Link funktioniert nicht",
                        "Vielleicht fehlt ein Stück: Bitte kopieren Sie den ganzen Link aus der E-Mail. Oder antworten Sie auf"
                                + " die E-Mail mit dem Wort „unsubscribe“.");
            case BUSY ->
                done(
                        "de",
                        "Einen Moment, bitte",
                        "Gerade sind zu viele Besucher hier. Bitte versuchen Sie es in einer Minute noch einmal.");
            case FAILED ->
                done(
                        "de",
                        "Das hat nicht geklappt",
                        "Sie sind noch nicht abgemeldet. Bitte versuchen Sie es in ein paar Minuten noch einmal, oder antworten"
                                + " Sie auf die E-Mail mit dem Wort „unsubscribe“.");
        };
    }

    private static Words done(String language, String title, String text) {
        return new Words(language, title, text, "");
    }
}
