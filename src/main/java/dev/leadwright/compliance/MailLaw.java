package dev.leadwright.compliance;

import java.util.Optional;

/** Asked before every mail, with what was just read: whether it may be sent at all. In doubt it may not. */
public interface MailLaw {

    /** Empty where nothing speaks against it. */
    Optional<Objection> objection(Recipient recipient);
}
