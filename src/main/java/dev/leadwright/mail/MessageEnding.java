package dev.leadwright.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The moment between the last byte of a message and the dot that ends it. The last few bytes may still wait in a buffer;
 * the dot does not exist yet.
 */
final class MessageEnding {
    private final Runnable beforeDot;
    private boolean reached;

    MessageEnding(Runnable beforeDot) {
        this.beforeDot = beforeDot;
    }

    /** Whether the dot may have been sent. */
    boolean reached() {
        return reached;
    }

    /** A message that stops at this moment while Jakarta Mail writes it to the mail server. */
    MimeMessage message(Session session, String messageId) {
        return new MailComposer.IdentifiedMessage(session, messageId) {
            @Override
            public void writeTo(OutputStream server, String[] ignoredHeaders) throws IOException, MessagingException {
                super.writeTo(server, ignoredHeaders);
                stop();
            }
        };
    }

    /** An IOException makes Jakarta Mail drop the connection: without its dot the server forgets the message. */
    private void stop() throws IOException {
        try {
            beforeDot.run();
        } catch (RuntimeException e) {
            throw new IOException("held back before its end: " + e.getMessage(), e);
        }
        reached = true;
    }
}
