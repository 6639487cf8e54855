package dev.leadwright.erased;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.mail.EmailAddresses;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * By which a person is known again.
 *
 * @param text the same for the same person in whatever way it was written; never stored, only hashed
 */
public record PersonKey(String text) {

    /** Of an address in any form. */
    public static PersonKey ofAddress(String address) {
        return new PersonKey("address/"
                + EmailAddresses.normalise(address).orElse(address.strip().toLowerCase(Locale.ROOT)));
    }

    public static PersonKey of(ContactId contact) {
        return new PersonKey("contact/" + contact);
    }

    /** Of the address of a profile on LinkedIn; without what differs from link to link. */
    public static PersonKey ofProfile(String url) {
        return new PersonKey("profile/"
                + url.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("^(?:[a-z]{2,3}\\.)?linkedin\\.", "linkedin.")
                        .replaceFirst("[?#].*$", "")
                        .replaceFirst("/+$", ""));
    }

    /** All by which the CRM knows this person: address, profile, its own ids and those of records merged into it. */
    public static List<PersonKey> allOf(Contact contact) {
        return Stream.of(
                        contact.ids().stream().map(PersonKey::of),
                        contact.email().stream().map(PersonKey::ofAddress),
                        contact.properties().find(ContactProperty.LINKEDIN_URL).stream()
                                .map(PersonKey::ofProfile))
                .flatMap(keys -> keys)
                .toList();
    }
}
