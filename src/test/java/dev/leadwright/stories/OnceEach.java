package dev.leadwright.stories;

import static dev.leadwright.stories.PortalTables.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalRecord;
import dev.leadwright.stories.PortalTables.Task;
import java.util.List;
import java.util.stream.Stream;

/** Whether everything was done once, by the portal's own tables and the mails that were sent. */
final class OnceEach {
    private final Town town;

    OnceEach(Town town) {
        this.town = town;
    }

    void requireLeads(int leads, int companies) {
        assertThat(records("contacts"))
                .hasSize(leads)
                .allMatch(contact -> !text(contact, "lead_score").isBlank())
                .extracting(contact -> text(contact, "email"))
                .doesNotHaveDuplicates();
        assertThat(records("companies"))
                .hasSize(companies)
                .extracting(company -> text(company, "domain"))
                .doesNotHaveDuplicates();
    }

    /** What creates a task says why in its text, so a second one with the same text was created by the same rule. */
    void requireTasks(int leads) {
        assertThat(tasks())
                .extracting(task -> task.subject() + " " + withoutOurLines(task.body()))
                .doesNotHaveDuplicates();
        assertThat(tasks())
                .filteredOn(task -> task.subject().startsWith("Enrich Data: "))
                .hasSize(leads)
                .allMatch(task -> task.status().equals("COMPLETED"));
        assertThat(tasks())
                .filteredOn(task -> task.subject().startsWith("Qualify Lead"))
                .hasSizeBetween(leads, 2 * leads)
                .allMatch(task -> task.status().equals("COMPLETED"));
    }

    /** One for each lead: it was enriched once. */
    void requireNotes(int leads) {
        assertThat(records("notes"))
                .hasSize(leads)
                .extracting(PortalRecord::associatedIds)
                .doesNotHaveDuplicates();
    }

    /** One mail for each lead that was written to, and one record of it. */
    void requireMails() {
        List<Outbox.Mail> mails = town.outbox.mails();
        assertThat(mails).isNotEmpty().extracting(Outbox.Mail::to).doesNotHaveDuplicates();
        assertThat(records("emails"))
                .allMatch(email -> text(email, "hs_email_status").equals("SENT"))
                .extracting(email -> text(email, "hs_email_message_id").replaceAll("[<>]", ""))
                .containsExactlyInAnyOrderElementsOf(
                        mails.stream().map(Outbox.Mail::messageId).toList());
    }

    Stream<Task> tasks() {
        return records("tasks").stream().map(Task::of);
    }

    private static String withoutOurLines(String body) {
        return body.replaceAll("<p>(\\[Leadwright\\]|Leadwright ref) [^<]*</p>", "");
    }

    private List<PortalRecord> records(String type) {
        return town.portal.portal().listRecords(type);
    }
}
