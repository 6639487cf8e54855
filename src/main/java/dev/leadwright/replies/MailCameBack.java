package dev.leadwright.replies;

/**
 * One of our mails came back for good, or was complained of. Published as an application event, in the transaction that
 * enters it.
 *
 * @param sentMessageId of our mail
 */
public record MailCameBack(String sentMessageId) {}
