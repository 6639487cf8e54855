package dev.leadwright.mail;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The line in every footer that says that AI prepared the mail.
 *
 * @param shown whether it stands there; only {@code false} takes it away, an empty text does not
 * @param english the line in mails that are not written in German
 * @param german the line in German mails
 */
public record AiDisclosure(
        @DefaultValue("true") boolean shown,

        @DefaultValue("Prepared with AI and sent on behalf of the sender.")
        String english,

        @DefaultValue("Mit KI vorbereitet und im Auftrag des Absenders versandt.")
        String german) {

    public AiDisclosure {
        if (shown && (english.isBlank() || german.isBlank())) {
            throw new IllegalArgumentException((english.isBlank() ? "english" : "german")
                    + ": is empty. Write the line, or say shown: false, which doctor then reminds of.");
        }
    }

    /** The line of a mail; empty if none is shown. */
    String of(String mail) {
        return !shown ? "" : MailLanguage.isGerman(mail) ? german : english;
    }
}
