package dev.leadwright.replies;

/**
 * What mail to one contact came to.
 *
 * @param sent mails that were sent, or may have been
 * @param bounced of them, those that came back for good
 * @param replied whether a person answered
 * @param unsubscribed whether no more mail was asked for
 * @param complained whether one was reported as spam
 */
public record MailResult(int sent, int bounced, boolean replied, boolean unsubscribed, boolean complained) {
    public static final MailResult NOTHING = new MailResult(0, 0, false, false, false);
}
