package dev.leadwright.privacy;

import dev.leadwright.crm.ContactId;
import dev.leadwright.mail.EmailAddresses;
import java.util.Optional;

/** Whose data is meant, as a person says it: by address or by the CRM's id. */
public sealed interface Whom {

    /**
     * By the address they get mail at.
     *
     * @param address normalised
     */
    record OfAddress(String address) implements Whom {}

    /** By the id that the CRM knows them by. */
    record OfContact(ContactId contact) implements Whom {}

    /** By what was typed; empty if it is neither. */
    static Optional<Whom> read(String text) {
        String typed = text.strip();
        if (typed.matches("[0-9]{1,20}")) {
            return Optional.of(new OfContact(new ContactId(typed)));
        }
        return EmailAddresses.normalise(typed).map(OfAddress::new);
    }
}
