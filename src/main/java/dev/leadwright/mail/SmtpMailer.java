package dev.leadwright.mail;

import dev.leadwright.mail.SentMail.State;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends mail by Jakarta Mail and notes each step in the table of sent mail.
 *
 * <p>Two walls keep a mail from being sent twice: the caller's journal ({@code beforeDot}), and the table's own row, which
 * passes the point of no return only once.
 */
@Component
class SmtpMailer implements Mailer {
    static final String NO_SENDER = "There is no sender: set mail.from to the address that mail is sent from.";
    static final String NO_SERVER = "There is no mail server: set mail.smtp-url (or LEADWRIGHT_SMTP_URL) to"
            + " smtp://user:password@host:587.";
    /** RFC 5321: mailbox name not allowed. */
    private static final int INVALID_ADDRESS = 553;

    /** RFC 5321: service not available, closing transmission channel. */
    private static final int SHUTTING_DOWN = 421;

    private static final int ACCEPTED = 250;
    private static final Logger log = LoggerFactory.getLogger(SmtpMailer.class);

    private final MailSettings settings;
    private final MailComposer composer;
    private final OptOuts optOuts;
    private final SentMailTable sent;
    private final Optional<SmtpConnections> connections;

    SmtpMailer(MailSettings settings, SentMailTable sent, OptOuts optOuts, Clock clock) {
        this.settings = settings;
        this.composer = new MailComposer(settings, clock);
        this.sent = sent;
        this.optOuts = optOuts;
        this.connections =
                settings.smtpUrl().map(SmtpUrl::parse).map(url -> new SmtpConnections(url, settings.timeout()));
    }

    @Override
    public MailResult send(OutgoingMail mail, Runnable beforeDot) {
        SmtpConnections server = connections.orElseThrow(() -> new MailNotConfigured(NO_SERVER));
        if (settings.from().isEmpty()) {
            throw new MailNotConfigured(NO_SENDER);
        }
        Optional<String> recipient = EmailAddresses.normalise(mail.to());
        if (recipient.isEmpty()) {
            return new MailResult.Refused(
                    INVALID_ADDRESS, "Not handed to the mail server: this is not a valid e-mail address.");
        }
        OptOut optOut = optOuts.of(mail, recipient.get());
        Optional<SentMailTable.Settled> earlier = sent.begin(mail, recipient.get(), composer.text(mail, optOut));
        if (earlier.isPresent()) {
            return repeat(earlier.get());
        }
        SMTPTransport transport;
        try {
            transport = server.take();
        } catch (MailUnavailable e) {
            note(mail, State.NOT_TAKEN, 0, String.valueOf(e.getMessage()));
            throw e;
        }
        var ending = new MessageEnding(() -> {
            beforeDot.run();
            if (!sent.passPointOfNoReturn(mail.messageId())) {
                throw new IllegalStateException("The same mail is being sent elsewhere.");
            }
        });
        return converse(server, transport, mail, recipient.get(), optOut, ending);
    }

    @PreDestroy
    void close() {
        connections.ifPresent(SmtpConnections::close);
    }

    private MailResult converse(
            SmtpConnections server,
            SMTPTransport transport,
            OutgoingMail mail,
            String recipient,
            OptOut optOut,
            MessageEnding ending) {
        boolean reusable = false;
        try {
            MimeMessage message = ending.message(server.session(), mail.messageId());
            composer.compose(message, mail, recipient, optOut);
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
            reusable = true;
            String reply = SmtpReplies.oneLine(transport.getLastServerResponse());
            note(mail, State.ACCEPTED, ACCEPTED, reply);
            return new MailResult.Accepted(reply);
        } catch (MessagingException e) {
            int code = SmtpReplies.code(e);
            reusable = code >= 400 && transport.isConnected();
            return failed(mail, ending, code, e);
        } finally {
            if (reusable) {
                server.giveBack(transport);
            } else {
                server.discard(transport);
            }
        }
    }

    private MailResult failed(OutgoingMail mail, MessageEnding ending, int code, MessagingException failure) {
        String words = SmtpReplies.words(failure);
        if (SmtpReplies.isRefusal(code)) {
            note(mail, State.REFUSED, code, words);
            return new MailResult.Refused(code, words);
        }
        if (ending.reached() && code < 400) {
            throw new MailOutcomeUnknown(
                    "The mail server's answer to the end of the message was lost (" + words + ").", failure);
        }
        note(mail, State.NOT_TAKEN, Math.max(code, 0), words);
        String reason = "The mail server did not take the message: " + words + ".";
        throw code >= 400 && code != SHUTTING_DOWN
                ? new MailDeferred(reason, failure)
                : new MailUnavailable(reason, failure);
    }

    private static MailResult repeat(SentMailTable.Settled earlier) {
        return switch (earlier.state()) {
            case ACCEPTED -> new MailResult.Accepted(earlier.detail());
            case REFUSED -> new MailResult.Refused(earlier.replyCode(), earlier.detail());
            case UNKNOWN -> throw new MailOutcomeUnknown("An earlier try of this mail had no known outcome.", null);
            case SENDING, NOT_TAKEN -> throw new MailDeferred("The same mail is being sent elsewhere.", null);
        };
    }

    /** The outcome is a fact whether or not it can be noted; the row then keeps the more careful state. */
    private void note(OutgoingMail mail, State state, int code, String detail) {
        try {
            sent.end(mail.messageId(), state, code, detail);
        } catch (DataAccessException e) {
            log.warn("Mail {} to contact {}: {} could not be noted", mail.messageId(), mail.contactId(), state, e);
        }
    }
}
