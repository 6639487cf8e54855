package dev.leadwright.sending;

/**
 * Which mail it is: a contact gets one of each stage.
 *
 * @param contact the CRM's id
 * @param stage of the sequence: {@code first-touch}
 */
public record MailKey(String contact, String stage) {}
