package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.orchestration.WorkQuery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody listens on the mail server's port for a while: mail waits, nothing else does, and each mail is sent once. */
class E08_TheMailServerIsOut {
    private final MailLine mailLine = MailLine.down();
    private final Town town = new Town(Map.of("mail.smtp-url", "smtp://127.0.0.1:" + mailLine.port()));

    @AfterEach
    void close() {
        town.close();
        mailLine.close();
    }

    @Test
    void mailWaitsAndTheOtherAgentsWorkOn() {
        List<Person> leads = Stream.of("Yara", "Zeno", "Ylva", "Zoe", "Yves", "Zita", "Yorick", "Zara")
                .map(this::lead)
                .toList();
        leads.forEach(lead -> task(lead, "Send Outreach - HOT Lead"));
        Person yuri = lead("Yuri");
        task(yuri, "Qualify Lead");

        town.scan();
        town.untilNothingRuns();
        town.halfMinutes(20);

        assertThat(town.portal.taskOf(yuri, "Qualify Lead").status()).isEqualTo("COMPLETED");
        assertThat(town.queue().list(new WorkQuery(Set.of(), Optional.of("Send Outreach"), 100, 0)))
                .hasSizeGreaterThanOrEqualTo(leads.size())
                .allMatch(item -> item.errorCount() <= 1);
        assertThat(town.outbox.mails()).isEmpty();
        assertThat(town.openAlerts())
                .extracting(Alert::title)
                .containsOnlyOnce("The mail server does not answer: work that needs it is put off");

        mailLine.leadsTo(town.mailPort());
        town.halfMinutes(3);
        town.later(Duration.ofMinutes(3));

        assertThat(leads).allSatisfy(lead -> {
            assertThat(town.outbox.mailsTo(lead)).hasSize(1);
            assertThat(town.portal.taskOf(lead, "Send Outreach - HOT Lead").status())
                    .isEqualTo("COMPLETED");
        });
        assertThat(town.queue().getTotals().escalated()).isZero();
    }

    private void task(Person person, String what) {
        town.sales.createsTask(person, town.now(), "hs_task_subject: " + what + ": " + person.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Young
                email: %s@young.example
                jobtitle: Marketing Manager
                company: Young Software
                industry: Computer Software
                company_size: 200
                """.formatted(firstName, firstName));
    }
}
