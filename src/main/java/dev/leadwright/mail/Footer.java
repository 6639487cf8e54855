package dev.leadwright.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands below every mail, whoever wrote it: all of it is from configuration, in the mail's language. */
final class Footer {
    private final MailSettings settings;

    Footer(MailSettings settings) {
        this.settings = settings;
    }

    /** Who writes and from where, that AI prepared it, and in the first mail where the data is from. */
    List<String> lines(OutgoingMail mail) {
        boolean first = mail.inReplyTo().isEmpty();
        return Stream.of(
                        sender(),
                        settings.postalAddress(),
                        settings.aiDisclosure().of(mail.text()),
                        first ? settings.dataOrigin().of(mail.text()) : "")
                .map(SafeText::plain)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * The words before the link, or before the address to write to: first the one word that people and mail programs look for.
     * A reply that quotes the line must not be read as a wish to be unsubscribed.
     */
    static String optOutWords(OutgoingMail mail, Optional<?> link) {
        boolean german = MailLanguage.isGerman(mail.text());
        if (link.isPresent()) {
            return german ? "Abmelden: " : "Unsubscribe: ";
        }
        return german
                ? "Abmelden: eine Mail mit dem Betreff unsubscribe an "
                : "Unsubscribe: a mail with the subject unsubscribe to ";
    }

    private String sender() {
        String who = Stream.of(settings.fromName(), settings.company())
                .filter(part -> !part.isBlank())
                .reduce((name, company) -> name + ", " + company)
                .orElse("");
        return who.isEmpty() ? settings.from() : who + " <" + settings.from() + ">";
    }
}
