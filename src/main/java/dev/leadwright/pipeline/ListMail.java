package dev.leadwright.pipeline;

import dev.leadwright.replies.MailResult;

/**
 * What mail to a list's leads came to.
 *
 * @param sent mails that were sent, or may have been
 * @param bounced of them, those that came back for good
 * @param replied leads who answered
 * @param unsubscribed leads who asked for no more mail
 * @param complained leads who reported one as spam
 */
public record ListMail(int sent, int bounced, int replied, int unsubscribed, int complained) {
    public static final ListMail NONE = new ListMail(0, 0, 0, 0, 0);

    /** Those that have not come back, by now. */
    public int delivered() {
        return Math.max(0, sent - bounced);
    }

    ListMail plus(MailResult lead) {
        return new ListMail(
                sent + lead.sent(),
                bounced + lead.bounced(),
                replied + (lead.replied() ? 1 : 0),
                unsubscribed + (lead.unsubscribed() ? 1 : 0),
                complained + (lead.complained() ? 1 : 0));
    }
}
