package dev.leadwright.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A few connections to the mail server, used again and again: a log-in for each mail is 25 times slower. */
final class SmtpConnections implements AutoCloseable {
    private static final int MAX = 4;

    private final SmtpUrl server;
    private final Duration timeout;
    private final Session session;
    private final Semaphore permits = new Semaphore(MAX);
    private final ConcurrentLinkedDeque<SMTPTransport> idle = new ConcurrentLinkedDeque<>();

    SmtpConnections(SmtpUrl server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
        this.session = Session.getInstance(properties(server, timeout));
    }

    Session session() {
        return session;
    }

    /** @throws MailUnavailable when no connection can be had */
    SMTPTransport take() {
        waitForPermit();
        try {
            for (SMTPTransport kept = idle.poll(); kept != null; kept = idle.poll()) {
                // Asks the server (NOOP): it may have closed the connection since.
                if (kept.isConnected()) {
                    return kept;
                }
            }
            return connect();
        } catch (RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    void giveBack(SMTPTransport transport) {
        idle.push(transport);
        permits.release();
    }

    void discard(SMTPTransport transport) {
        permits.release();
        close(transport);
    }

    @Override
    public void close() {
        for (SMTPTransport kept = idle.poll(); kept != null; kept = idle.poll()) {
            close(kept);
        }
    }

    private void waitForPermit() {
        try {
            if (!permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new MailUnavailable("All " + MAX + " connections to the mail server are busy.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailUnavailable("Interrupted while waiting for the mail server.", e);
        }
    }

    private SMTPTransport connect() {
        try {
            var transport = (SMTPTransport) session.getTransport("smtp");
            String user = server.login().map(SmtpUrl.Login::user).orElse(null);
            String password = server.login().map(SmtpUrl.Login::password).orElse(null);
            transport.connect(server.host(), server.port(), user, password);
            return transport;
        } catch (AuthenticationFailedException e) {
            throw new MailUnavailable(
                    "The mail server " + where() + " refused the log-in; check user and password in mail.smtp-url.", e);
        } catch (MessagingException e) {
            throw new MailUnavailable(
                    "No connection to the mail server " + where() + ": " + SmtpReplies.words(e) + ".", e);
        }
    }

    private String where() {
        return server.host() + ":" + server.port();
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            // The connection is given up either way.
        }
    }

    private static Properties properties(SmtpUrl server, Duration timeout) {
        var properties = new Properties();
        String millis = String.valueOf(timeout.toMillis());
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", String.valueOf(server.login().isPresent()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.implicitTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", String.valueOf(!server.implicitTls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(!server.implicitTls() && !server.isLoopback()));
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }
}
