package dev.leadwright.mail;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent, and in whose name.
 *
 * @param smtpUrl {@code smtp://user:password@host:587} (STARTTLS) or {@code smtps://...}; empty: nothing is sent
 * @param from address of the sender
 * @param fromName name of the sender
 * @param replyTo address for answers; empty: the sender's
 * @param postalAddress stands in every footer, as the law of many countries asks
 * @param aiDisclosure line in every footer that says the mail was prepared with AI; blank: none
 * @param timeout for each step of the conversation with the mail server
 */
public record MailSettings(
        Optional<String> smtpUrl,
        @DefaultValue("") String from,
        @DefaultValue("") String fromName,
        Optional<String> replyTo,
        @DefaultValue("") String postalAddress,

        @DefaultValue("Prepared with AI and sent on behalf of the sender.")
        String aiDisclosure,

        @DefaultValue("60s") Duration timeout) {

    @Override
    public String toString() {
        return "MailSettings[from=" + from + ", smtpUrl=" + (smtpUrl.isPresent() ? "***" : "none") + "]";
    }
}
