package dev.leadwright.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.web.util.UriUtils;

/**
 * Makes the message: sender, headers and footer from configuration, the body from the draft, as plain text and as HTML.
 *
 * <p>There is no {@code Auto-Submitted} header (RFC 3834): it would keep the recipient's out-of-office reply away, which
 * says when to write again.
 */
final class MailComposer {
    private static final String LINK_TO_COME = "(the link of this mail)";

    /** RFC 5321. */
    private static final int MAX_LOCAL_PART = 64;

    private static final int MAX_NAME = 100;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String UNSUBSCRIBE = "List-Unsubscribe";

    private final MailSettings settings;
    private final Footer footer;
    private final Clock clock;

    MailComposer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.footer = new Footer(settings);
        this.clock = clock;
    }

    /** What the recipient reads: the draft and, after the signature's separator, the footer with the way to get no more. */
    String text(OutgoingMail mail, OptOut optOut) {
        return withoutOptOut(mail) + "\n" + Footer.optOutWords(mail, optOut.link())
                + optOut.link().map(URI::toASCIIString).orElseGet(() -> replyTo(mail)) + "\n";
    }

    /** The same before it leaves, when it has no link yet. */
    String preview(OutgoingMail mail) {
        return withoutOptOut(mail) + "\n" + Footer.optOutWords(mail, Optional.of(LINK_TO_COME)) + LINK_TO_COME + "\n";
    }

    private String withoutOptOut(OutgoingMail mail) {
        return SafeText.plain(mail.text()) + "\n\n-- \n" + String.join("\n", footer.lines(mail));
    }

    private String page(OutgoingMail mail, OptOut optOut) {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"
                + SafeText.html(withoutOptOut(mail))
                + "<p>" + Footer.optOutWords(mail, optOut.link())
                + optOut.link().map(SafeText::link).orElseGet(() -> SafeText.escaped(replyTo(mail)))
                + "</p>\n</body></html>\n";
    }

    /** @param recipient normalised address */
    void compose(MimeMessage message, OutgoingMail mail, String recipient, OptOut optOut) throws MessagingException {
        message.setFrom(address(settings.from(), settings.fromName()));
        if (settings.replyTo().isPresent() || settings.plusAddresses()) {
            message.setReplyTo(new InternetAddress[] {address(replyTo(mail), settings.fromName())});
        }
        if (settings.plusAddresses() && message instanceof SMTPMessage enveloped) {
            enveloped.setEnvelopeFrom(withToken(settings.from(), mail.messageId()));
        }
        message.setRecipient(Message.RecipientType.TO, address(recipient, mail.toName()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        if (mail.inReplyTo().isPresent()) {
            String earlier = bracketed(mail.inReplyTo().get());
            message.setHeader("In-Reply-To", earlier);
            message.setHeader("References", earlier);
        }
        message.setHeader(UNSUBSCRIBE, MimeUtility.fold(UNSUBSCRIBE.length() + 2, waysOut(mail, optOut)));
        if (optOut.link().isPresent()) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(
                new MimeMultipart("alternative", part(text(mail, optOut), "plain"), part(page(mail, optOut), "html")));
    }

    /** RFC 2369: the best way first. */
    private String waysOut(OutgoingMail mail, OptOut optOut) {
        String byMail = optOut.byMail() ? "<mailto:" + inUri(replyTo(mail)) + "?subject=unsubscribe>" : "";
        return Stream.of(
                        optOut.link()
                                .map(link -> "<" + link.toASCIIString() + ">")
                                .orElse(""),
                        byMail)
                .filter(way -> !way.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** RFC 6068. */
    private static String inUri(String address) {
        int at = address.lastIndexOf('@');
        return UriUtils.encode(address.substring(0, at), StandardCharsets.UTF_8) + address.substring(at);
    }

    private String replyTo(OutgoingMail mail) {
        return withToken(settings.replyTo().orElse(settings.from()), mail.messageId());
    }

    /** {@code nora+TOKEN@company.com}; the token is the Message-ID's keyed hash. A name that leaves no room for it stays. */
    private String withToken(String address, String messageId) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, at) + "+" + messageId.replaceFirst("@.*", "");
        return settings.plusAddresses() && local.length() <= MAX_LOCAL_PART ? local + address.substring(at) : address;
    }

    static String bracketed(String messageId) {
        return "<" + messageId + ">";
    }

    /** A message that keeps its Message-ID when it is saved. */
    static class IdentifiedMessage extends SMTPMessage {
        private final String messageId;

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", bracketed(messageId));
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** A name without spaces could not be folded, and a line has 998 characters at most (RFC 5322). */
    private static String oneLine(String name) {
        String clean = SafeText.plain(name);
        return clean.codePointCount(0, clean.length()) <= MAX_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, MAX_NAME));
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            var made = new InternetAddress(address, true);
            if (!name.isBlank()) {
                made.setPersonal(oneLine(name), UTF_8);
            }
            return made;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
