package dev.leadwright.replies.mailbox;

import java.time.Instant;

/** A message of a mailbox, or that there is one which the mail server does not give out. */
public final class NewMessage {
    private final Bookmark at;
    private final Instant receivedAt;
    private final byte[] bytes;
    private final String trouble;

    NewMessage(Bookmark at, Instant receivedAt, byte[] bytes, String trouble) {
        this.at = at;
        this.receivedAt = receivedAt;
        this.bytes = bytes;
        this.trouble = trouble;
    }

    /** How far the mailbox is read with this message. */
    public Bookmark at() {
        return at;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Its beginning; whoever takes it may keep it. */
    public byte[] bytes() {
        return bytes;
    }

    /** Why there are no bytes; blank: there are. */
    public String trouble() {
        return trouble;
    }
}
