package dev.leadwright.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds for notes and logged e-mails in every CRM. */
interface TimelineContract extends CrmUnderTest {

    @Test
    default void notesOfAContactAreListedAtOnce() {
        ContactId anna = newContact();
        assertThat(crm().listNotesOf(anna)).isEmpty();

        NoteId first = crm().createNote(new NewNote("<p>Scored 85</p>", DUE, List.of(anna), List.of()));
        NoteId second = crm().createNote(new NewNote("Enriched", DUE, List.of(anna), List.of(newCompany(newDomain()))));

        assertThat(crm().listNotesOf(anna))
                .containsExactlyInAnyOrder(new Note(first, "<p>Scored 85</p>", DUE), new Note(second, "Enriched", DUE));
    }

    @Test
    default void aNoteMayBeAsLongAsHubspotAllows() {
        ContactId anna = newContact();
        String body = "n".repeat(NewNote.MAX_BODY);

        crm().createNote(new NewNote(body, DUE, List.of(anna), List.of()));

        assertThat(crm().listNotesOf(anna)).extracting(Note::body).containsExactly(body);
    }

    @Test
    default void textsOfNotesSurviveAsTheyAre() {
        ContactId anna = newContact();

        NAUGHTY.forEach(text -> crm().createNote(new NewNote(text, DUE, List.of(anna), List.of())));

        assertThat(crm().listNotesOf(anna)).extracting(Note::body).containsExactlyInAnyOrderElementsOf(NAUGHTY);
    }

    @Test
    default void anEmailIsFoundByItsMessageIdAtOnce() {
        ContactId anna = newContact();
        assertThat(crm().listEmailsOf(anna)).isEmpty();
        String messageId = "<" + UUID.randomUUID() + "@leadwright.example>";

        EmailId id = crm().createEmail(email(anna, messageId, "Grüße, \"Anna\" 👋"));

        assertThat(crm().listEmailsOf(anna))
                .containsExactly(new EmailRecord(id, messageId, "Grüße, \"Anna\" 👋", EmailStatus.SENDING, DUE));
    }

    @Test
    default void anEmailTakesEveryStatus() {
        ContactId anna = newContact();
        EmailId id = crm().createEmail(email(anna, "<1@leadwright.example>", "Hello"));

        for (EmailStatus status : EmailStatus.values()) {
            crm().updateEmail(id, status);

            assertThat(crm().listEmailsOf(anna)).extracting(EmailRecord::status).containsExactly(status);
        }
    }

    @Test
    default void anEmailThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(CrmException.NotFound.class)
                .isThrownBy(() -> crm().updateEmail(new EmailId(NOBODY), EmailStatus.SENT));
    }

    private static NewEmail email(ContactId contact, String messageId, String subject) {
        return new NewEmail(
                messageId,
                "sales@leadwright.example",
                "anna@example.com",
                subject,
                "Hello Anna",
                EmailStatus.SENDING,
                DUE,
                List.of(contact),
                Optional.empty());
    }
}
