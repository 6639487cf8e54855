package dev.leadwright.mail;

/** Shows what a recipient will read, before anything is sent. */
public interface MailPreview {

    /** The text as it leaves, as plain text, with its footer. */
    String text(OutgoingMail mail);
}
