package dev.leadwright.replies.reading;

/** Why a mail came back. */
public enum BounceReason {
    /** The mailbox or its domain does not exist (any more), or is closed. */
    NO_SUCH_ADDRESS("the address does not exist"),
    MAILBOX_FULL("the mailbox is full"),
    /** Held for spam, or refused by a policy: what is wrong is with the sender or the text, not with the recipient. */
    BLOCKED("refused as spam or by a policy"),
    /** The server could not be reached, or has a fault of its own. */
    SERVER("the recipient's mail server had a fault"),
    /** Not delivered yet; the sending server goes on trying. */
    DELAYED("not delivered yet, still being tried"),
    OTHER("no reason that is known");

    private final String words;

    BounceReason(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
