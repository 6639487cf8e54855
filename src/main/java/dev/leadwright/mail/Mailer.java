package dev.leadwright.mail;

/** Sends mail by SMTP, each message at most once. */
public interface Mailer {

    /**
     * Hands one message to the mail server. A message that was handed over, or refused for good, is not sent again: its
     * first answer is given.
     *
     * @param beforeDot called once everything but the end of the message was sent; only after it returns can the server
     *     take the message over. If it throws, the message is not sent
     * @throws MailUnavailable when the message was certainly not taken and may be tried again
     * @throws MailOutcomeUnknown when the answer to the end of the message was lost, now or at an earlier try
     * @throws MailNotConfigured when a person has to set something first
     */
    MailResult send(OutgoingMail mail, Runnable beforeDot);
}
