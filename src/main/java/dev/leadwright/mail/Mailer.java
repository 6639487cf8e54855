package dev.leadwright.mail;

/** Sends mail by SMTP. */
public interface Mailer {

    /**
     * Hands one message to the mail server.
     *
     * @param beforeDot called once everything but the end of the message was sent; only after it returns can the server
     *     take the message over
     * @throws MailUnavailable when the message was certainly not taken and may be tried again
     * @throws MailOutcomeUnknown when the answer to the end of the message was lost
     */
    MailResult send(OutgoingMail mail, Runnable beforeDot);
}
