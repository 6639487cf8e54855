package dev.leadwright.replies.reading;

/** What an incoming mail is. */
public enum MailClass {
    /** A person wrote. */
    REPLY("Reply"),
    /** An automatic answer of somebody who is away (RFC 3834). */
    OUT_OF_OFFICE("Out of office"),
    /** The mail was not delivered and never will be: the address does not exist (any more). */
    BOUNCE_HARD("Bounce, for good"),
    /** The mail was not delivered, and another one might be: the mailbox is full, the server refused this message. */
    BOUNCE_SOFT("Bounce, for now"),
    /** Any other automatic answer: a ticket was opened, a mailbox is not read, a receipt. */
    AUTO_REPLY("Automatic reply"),
    /** The recipient, or the recipient's mail provider, complains of spam (RFC 5965). */
    COMPLAINT("Complaint"),
    /** A person asks not to be written to any more. */
    UNSUBSCRIBE_REQUEST("Asks for no more mail"),
    /** A filter wants the sender to prove to be a person. */
    CHALLENGE("Challenge of a filter");

    private final String words;

    MailClass(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
