package dev.leadwright.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Makes the message: sender, headers and footer from configuration, the body from the draft, as plain text and as HTML.
 *
 * <p>There is no {@code Auto-Submitted} header (RFC 3834): it would keep the recipient's out-of-office reply away, which
 * says when to write again.
 */
final class MailComposer {
    /** RFC 5321. */
    private static final int MAX_LOCAL_PART = 64;

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Clock clock;

    MailComposer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What the recipient reads: the draft and, after the signature's separator, the footer. */
    String text(OutgoingMail mail) {
        String footer = Stream.of(
                        senderLine(),
                        settings.postalAddress(),
                        settings.aiDisclosure().of(mail.text()))
                .map(SafeText::plain)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return SafeText.plain(mail.text()) + "\n\n-- \n" + footer + "\n";
    }

    /** @param recipient normalised address */
    void compose(MimeMessage message, OutgoingMail mail, String recipient) throws MessagingException {
        message.setFrom(address(settings.from(), settings.fromName()));
        if (settings.replyTo().isPresent() || settings.plusAddresses()) {
            String replyTo = withToken(settings.replyTo().orElse(settings.from()), mail.messageId());
            message.setReplyTo(new InternetAddress[] {address(replyTo, settings.fromName())});
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
        String text = text(mail);
        message.setContent(new MimeMultipart("alternative", part(text, "plain"), part(page(text), "html")));
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

    private String senderLine() {
        return settings.fromName().isBlank() ? settings.from() : settings.fromName() + " <" + settings.from() + ">";
    }

    private static String page(String text) {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n" + SafeText.html(text)
                + "</body></html>\n";
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            var made = new InternetAddress(address, true);
            if (!name.isBlank()) {
                made.setPersonal(SafeText.plain(name), UTF_8);
            }
            return made;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
