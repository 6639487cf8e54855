package dev.leadwright.replies.mailbox;

import java.time.Instant;

/**
 * A message of a mailbox.
 *
 * @param bytes its beginning; empty if the server could not give it out
 * @param trouble why there are no bytes; blank: there are
 */
public record NewMessage(Bookmark at, Instant receivedAt, byte[] bytes, String trouble) {}
