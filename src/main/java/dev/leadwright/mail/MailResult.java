package dev.leadwright.mail;

/** The mail server's answer. */
public sealed interface MailResult {

    /** The server took the message over. */
    record Accepted(String reply) implements MailResult {}

    /** The server refused the message for good (a 5xx reply). */
    record Refused(int code, String reply) implements MailResult {}
}
