package dev.leadwright.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.stereotype.Component;

/** Sends notices over connections of its own, so that they and the leads' mail never wait for each other. */
@Component
final class SmtpNoticeMailer implements NoticeMailer {
    /** A mail server that is down shall not keep other notices waiting as long as a lead's mail may. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Clock clock;
    private final Optional<SmtpConnections> connections;

    SmtpNoticeMailer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Duration step = settings.timeout().compareTo(LONGEST_STEP) < 0 ? settings.timeout() : LONGEST_STEP;
        this.connections = settings.smtpUrl().map(SmtpUrl::parse).map(url -> new SmtpConnections(url, step));
    }

    @Override
    public MailResult send(NoticeMail mail) {
        SmtpConnections server = connections.orElseThrow(() -> new MailNotConfigured(SmtpMailer.NO_SERVER));
        if (settings.from().isEmpty()) {
            throw new MailNotConfigured(SmtpMailer.NO_SENDER);
        }
        SMTPTransport transport = server.take();
        boolean reusable = false;
        try {
            MimeMessage message = compose(mail, server);
            transport.sendMessage(message, message.getAllRecipients());
            reusable = true;
            return new MailResult.Accepted(SmtpReplies.oneLine(transport.getLastServerResponse()));
        } catch (MessagingException e) {
            int code = SmtpReplies.code(e);
            reusable = code >= 400 && transport.isConnected();
            if (SmtpReplies.isRefusal(code)) {
                return new MailResult.Refused(code, SmtpReplies.words(e));
            }
            throw new MailUnavailable("The mail server did not take the message: " + SmtpReplies.words(e) + ".", e);
        } finally {
            if (reusable) {
                server.giveBack(transport);
            } else {
                server.discard(transport);
            }
        }
    }

    private MimeMessage compose(NoticeMail mail, SmtpConnections server) throws MessagingException {
        var message = new MailComposer.IdentifiedMessage(server.session(), mail.messageId());
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(SafeText.plain(mail.subject()), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834: nobody's out-of-office reply is wanted here.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.inReplyTo().isPresent()) {
            String earlier = MailComposer.bracketed(mail.inReplyTo().get());
            message.setHeader("In-Reply-To", earlier);
            message.setHeader("References", earlier);
        }
        message.setText(SafeText.plain(mail.text()) + "\n", UTF_8);
        message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(settings.from(), "Leadwright", UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        connections.ifPresent(SmtpConnections::close);
    }
}
