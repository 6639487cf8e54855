package dev.leadwright.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for contacts in every CRM. */
interface ContactContract extends CrmUnderTest {

    @Test
    default void aContactIsReadAsItWasCreated() {
        String email = newEmailAddress();
        ContactId id = crm().createContact(Map.of(
                ContactProperty.EMAIL, email,
                ContactProperty.FIRST_NAME, "Anna",
                ContactProperty.LAST_NAME, "Lee",
                ContactProperty.JOB_TITLE, "CTO",
                ContactProperty.LEAD_SCORE, "85",
                ContactProperty.LEAD_TIER, "HOT"));

        Contact contact = crm().getContact(id);

        assertThat(contact.id()).isEqualTo(id);
        assertThat(contact.email()).contains(email);
        assertThat(contact.displayName()).isEqualTo("Anna Lee");
        assertThat(contact.jobTitle()).contains("CTO");
        assertThat(contact.leadScore()).contains(85);
        assertThat(contact.tier()).contains(Tier.HOT);
        assertThat(contact.owner()).isEmpty();
    }

    @Test
    default void anUpdateChangesWhatItNamesAndNothingElse() {
        ContactId id = newContact();

        crm().updateContact(id, Map.of(ContactProperty.CITY, "Oslo"));
        crm().updateContact(id, Map.of(ContactProperty.CITY, "Bergen"));

        Contact contact = crm().getContact(id);
        assertThat(contact.properties().find(ContactProperty.CITY)).contains("Bergen");
        assertThat(contact.firstName()).contains("Anna");
    }

    @Test
    default void aBlankValueClearsAContactsProperty() {
        ContactId id = newContact();
        crm().updateContact(id, Map.of(ContactProperty.CITY, "Oslo", ContactProperty.LEAD_SCORE, "10"));

        crm().updateContact(id, Map.of(ContactProperty.CITY, "", ContactProperty.LEAD_SCORE, ""));

        assertThat(crm().getContact(id).properties().find(ContactProperty.CITY)).isEmpty();
        assertThat(crm().getContact(id).leadScore()).isEmpty();
    }

    @Test
    default void aContactThatDoesNotExistIsNotFound() {
        ContactId nobody = new ContactId(NOBODY);

        assertThatExceptionOfType(CrmException.NotFound.class)
                .isThrownBy(() -> crm().getContact(nobody))
                .withMessageContaining(NOBODY);
        assertThatExceptionOfType(CrmException.NotFound.class)
                .isThrownBy(() -> crm().updateContact(nobody, Map.of(ContactProperty.CITY, "Oslo")));
    }

    @Test
    default void aPropertyThatContactsDoNotHaveIsInvalidAndNamed() {
        ContactId id = newContact();

        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> crm().updateContact(id, Map.of("no_such_property", "x")))
                .withMessageContaining("no_such_property");
        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> crm().createContact(Map.of("no_such_property", "x")))
                .withMessageContaining("no_such_property");
    }

    @Test
    default void aValueThatDoesNotFitItsPropertyIsInvalidAndNamed() {
        ContactId id = newContact();

        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> crm().updateContact(id, Map.of(ContactProperty.LEAD_TIER, "TEPID")))
                .withMessageContaining(ContactProperty.LEAD_TIER);
        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> crm().updateContact(id, Map.of(ContactProperty.LEAD_SCORE, "many")))
                .withMessageContaining(ContactProperty.LEAD_SCORE);
    }

    @Test
    default void anUpsertCreatesOnceAndUpdatesFromThenOn() {
        String email = newEmailAddress();

        Upserted first = crm().upsertContact(email, Map.of(ContactProperty.CITY, "Oslo"));
        Upserted second = crm().upsertContact(email.toUpperCase(Locale.ROOT), Map.of(ContactProperty.LAST_NAME, "Lee"));

        assertThat(first.created()).isTrue();
        assertThat(second).isEqualTo(new Upserted(first.id(), false));
        Contact contact = crm().getContact(first.id());
        assertThat(contact.email()).contains(email);
        assertThat(contact.lastName()).contains("Lee");
        assertThat(contact.properties().find(ContactProperty.CITY)).contains("Oslo");
    }

    @Test
    default void aSecondContactWithTheSameAddressIsAConflict() {
        String email = newEmailAddress();
        crm().upsertContact(email, Map.of());

        assertThatExceptionOfType(CrmException.Conflict.class)
                .isThrownBy(() -> crm().createContact(Map.of(ContactProperty.EMAIL, email)));
    }

    @Test
    default void aContactIsFoundByItsAddressAtOnceWhateverTheCase() {
        String email = newEmailAddress();
        ContactId id = crm().upsertContact(email, Map.of()).id();

        assertThat(crm().findContactByEmail(email.toUpperCase(Locale.ROOT)))
                .map(Contact::id)
                .contains(id);
        assertThat(crm().findContactByEmail(newEmailAddress())).isEmpty();
    }

    @Test
    default void contactsWithoutAddressesCanBeMany() {
        Map<String, String> nameOnly = Map.of(ContactProperty.FIRST_NAME, "Anna");

        assertThat(crm().createContact(nameOnly)).isNotEqualTo(crm().createContact(nameOnly));
    }

    @Test
    default void newContactsAreFoundPageByPageInOrderOfTheirIds() {
        ContactId earlier = newContact();
        List<ContactId> created = List.of(newContact(), newContact(), newContact());
        ContactQuery query = new ContactQuery(crm().getContact(earlier).createdAt(), Optional.of(earlier), 2);

        whenSearchable(() -> {
            List<ContactId> found = new ArrayList<>();
            Page<Contact> page = crm().searchContacts(query);
            page.items().forEach(contact -> found.add(contact.id()));
            while (page.more()) {
                page = crm().searchContacts(query.after(found.getLast()));
                page.items().forEach(contact -> found.add(contact.id()));
            }
            assertThat(found).containsSubsequence(created).doesNotContain(earlier);
        });
        assertThat(crm().searchContacts(new ContactQuery(FAR_FUTURE, Optional.empty(), 10))
                        .items())
                .isEmpty();
    }

    @Test
    default void anErasedContactIsGoneForGoodAndItsTasksStay() {
        String email = newEmailAddress();
        ContactId id = crm().upsertContact(email, Map.of(ContactProperty.FIRST_NAME, "Anna"))
                .id();
        ContactId other = newContact();
        TaskId task = crm().createTask(taskAbout(id, "Qualify Lead: Anna"));

        crm().eraseContact(id);
        crm().eraseContact(id);

        assertThatExceptionOfType(CrmException.NotFound.class).isThrownBy(() -> crm().getContact(id));
        assertThat(crm().findContactByEmail(email)).isEmpty();
        assertThat(crm().listTasks(List.of(task)))
                .singleElement()
                .satisfies(left -> assertThat(left.contacts()).isEmpty());
        assertThat(crm().getContact(other).id()).isEqualTo(other);
        assertThat(crm().upsertContact(email, Map.of()).created())
                .as("by the API it can be added again")
                .isTrue();
    }

    @Test
    default void textsOfContactsSurviveAsTheyAre() {
        for (String text : NAUGHTY) {
            ContactId id = crm().upsertContact(
                            newEmailAddress(), Map.of(ContactProperty.LEAD_QUALIFICATION_NOTES, text))
                    .id();

            assertThat(crm().getContact(id).properties().find(ContactProperty.LEAD_QUALIFICATION_NOTES))
                    .contains(text);
        }
    }
}
