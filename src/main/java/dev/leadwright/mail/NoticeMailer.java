package dev.leadwright.mail;

import java.time.Clock;

/**
 * Sends mail to our own people, through the same mail server as the leads' mail and apart from it: nothing is noted, no
 * footer is added, and a message whose answer was lost may be sent again.
 */
public interface NoticeMailer extends AutoCloseable {

    /** One that works without a database. */
    static NoticeMailer connect(MailSettings settings, Clock clock) {
        return new SmtpNoticeMailer(settings, clock);
    }

    /**
     * Hands one message to the mail server.
     *
     * @throws MailUnavailable when it was not taken, or perhaps taken, and may be sent again
     * @throws MailNotConfigured when a person has to set something first
     */
    MailResult send(NoticeMail mail);

    @Override
    void close();
}
