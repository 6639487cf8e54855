package dev.leadwright.replies.mailbox;

/**
 * How far a mailbox was read.
 *
 * @param uidValidity as long as it stays the same, UIDs only grow and mean the same message (RFC 3501)
 * @param lastUid the last message that was read
 */
public record Bookmark(long uidValidity, long lastUid) {}
