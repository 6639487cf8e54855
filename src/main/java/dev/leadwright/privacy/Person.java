package dev.leadwright.privacy;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.erased.PersonKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person as far as they are known here and in the CRM.
 *
 * @param address normalised
 * @param contacts the ids of the CRM, those of merged records too
 * @param names full names, by which they are mentioned elsewhere
 * @param profiles addresses on LinkedIn
 * @param inCrm the CRM's record
 * @param crmSilent why the CRM did not say whether it knows them
 */
record Person(
        Optional<String> address,
        List<ContactId> contacts,
        List<String> names,
        List<String> profiles,
        Optional<Contact> inCrm,
        Optional<String> crmSilent) {

    List<PersonKey> keys() {
        return Stream.of(
                        address.stream().map(PersonKey::ofAddress),
                        contacts.stream().map(PersonKey::of),
                        profiles.stream().map(PersonKey::ofProfile))
                .flatMap(keys -> keys)
                .toList();
    }
}
