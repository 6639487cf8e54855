package dev.leadwright.mail;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent, and in whose name.
 *
 * @param smtpUrl {@code smtp://user:password@host:587} (STARTTLS, which only a server on this machine may do without) or
 *     {@code smtps://...}; user and password percent-encoded; empty: nothing is sent
 * @param from address of the sender
 * @param fromName name of the sender
 * @param replyTo address for answers; empty: the sender's
 * @param company of the sender, beside the name in every footer
 * @param postalAddress stands in every footer, as the law of many countries asks
 * @param dataOrigin what the first mail to somebody says of where their data is from
 * @param aiDisclosure line in every footer that says the mail was prepared with AI
 * @param plusAddresses whether answers come to {@code name+TOKEN@company.com}, so that they are known even if a mail program
 *     drops our Message-ID; the mail server of {@code reply-to} and of {@code from} must take plus-addresses
 * @param timeout for each step of the conversation with the mail server
 */
public record MailSettings(
        Optional<String> smtpUrl,
        @DefaultValue("") String from,
        @DefaultValue("") String fromName,
        Optional<String> replyTo,
        @DefaultValue("") String company,
        @DefaultValue("") String postalAddress,
        @DefaultValue DataOrigin dataOrigin,
        @DefaultValue AiDisclosure aiDisclosure,
        @DefaultValue("false") boolean plusAddresses,
        @DefaultValue("60s") Duration timeout) {

    public MailSettings {
        smtpUrl = smtpUrl.filter(url -> !url.isBlank());
        replyTo = replyTo.filter(address -> !address.isBlank());
        smtpUrl.ifPresent(SmtpUrl::parse);
        from = from.isBlank() ? "" : address("mail.from", from);
        replyTo = replyTo.map(address -> address("mail.reply-to", address));
        requireOneLine("mail.from-name", fromName);
        requireOneLine("mail.company", company);
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("mail.timeout is " + timeout + "; it must be more than zero: 60s.");
        }
    }

    private static void requireOneLine(String key, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(key + " holds a control character or a line break; remove it.");
        }
    }

    private static String address(String key, String value) {
        return EmailAddresses.normalise(value)
                .orElseThrow(() -> new IllegalArgumentException(
                        key + " is not an e-mail address: '" + value + "'. Write it as name@company.com."));
    }

    @Override
    public String toString() {
        return "MailSettings[from=" + from + ", smtpUrl=" + (smtpUrl.isPresent() ? "***" : "none") + "]";
    }
}
