package dev.leadwright.replies.mailbox;

import java.time.Instant;

/** A message of a mailbox, or that there is one which could not be had. */
public final class NewMessage {
    private final Bookmark at;
    private final Instant receivedAt;
    private final byte[] bytes;
    private final String trouble;
    private final String envelope;

    private NewMessage(Bookmark at, Instant receivedAt, byte[] bytes, String trouble, String envelope) {
        this.at = at;
        this.receivedAt = receivedAt;
        this.bytes = bytes;
        this.trouble = trouble;
        this.envelope = envelope;
    }

    static NewMessage of(Bookmark at, Instant receivedAt, byte[] bytes) {
        return new NewMessage(at, receivedAt, bytes, "", "");
    }

    static NewMessage notGivenOut(Bookmark at, Instant now, String trouble, String envelope) {
        return new NewMessage(at, now, new byte[0], trouble, envelope);
    }

    static NewMessage gone(Bookmark at, Instant now) {
        return new NewMessage(at, now, new byte[0], "", "");
    }

    /** How far the mailbox is read with this message. */
    public Bookmark at() {
        return at;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Its beginning; whoever takes it may keep it. Empty where there is trouble, and where it is gone. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether somebody has removed it from the mailbox meanwhile. */
    public boolean isGone() {
        return bytes.length == 0 && trouble.isEmpty();
    }

    /** Why there are no bytes, as a sentence; blank: there are, or it is gone. */
    public String trouble() {
        return trouble;
    }

    /** Whom a message in trouble is from and what its subject is, in sentences; blank where that is not known. Untrusted. */
    public String envelope() {
        return envelope;
    }
}
