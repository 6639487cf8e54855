package dev.leadwright.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * Gives each mail its time, once for all nodes: within the recipient's window, under the mailbox's cap of that day, apart
 * from the mails before and after it.
 */
public interface SendingPlan {

    /**
     * When the mail may leave. In the past or now: it may leave now. The same mail keeps its time, but for one that was
     * missed for so long that it would leave outside the window or together with others.
     */
    Instant timeFor(MailKey mail, Whereabouts recipient);

    /** When it would leave if it were asked for now; takes no time for it. */
    Instant foresee(MailKey mail, Whereabouts recipient);

    /** The mail will not be sent: another may have its time. */
    void giveBack(MailKey mail);

    /** How the mailbox's day stands. */
    Today today();

    /**
     * A day of the mailbox.
     *
     * @param mails that left on it, may have left, or are to leave
     * @param cap the most that may; empty where there is none
     */
    record Today(LocalDate day, int mails, OptionalInt cap) {}
}
