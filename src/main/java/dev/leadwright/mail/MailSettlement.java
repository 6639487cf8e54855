package dev.leadwright.mail;

/** Where a person's word settles a mail whose outcome was not known. */
public interface MailSettlement {

    /**
     * Settles a mail, in the caller's transaction if there is one. Does nothing if its outcome is known.
     *
     * @param arrived whether the mail server took it; if not, it may be sent again
     * @param words who found out, for people
     */
    void settle(String messageId, boolean arrived, String words);
}
