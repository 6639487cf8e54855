package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.portal.PortalRecord;
import dev.leadwright.stories.Outbox.Mail;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 3: what is written, what is recorded, and what follows, by priority. People ask for each of these mails. */
@ExtendWith(SharedTown.class)
class C01_LeadsAreWrittenTo {

    @Test
    void aHotLeadIsAskedForAMeetingAndSalesCallsInTwoDays(Town town) {
        Person rosa = town.sales.createsContact("""
                firstname: Rosa
                lastname: Ahlgren
                email: rosa@ahlgren.example
                jobtitle: Chief Operating Officer
                company: Ahlgren Freight
                industry: Logistics
                """);
        long outreach = town.sales.createsTask(rosa, town.now(), """
                hs_task_subject: Send Outreach - HOT Lead: Rosa Ahlgren
                hs_task_priority: HIGH
                """);

        town.scanAndWork();

        assertThat(town.portal.task(outreach).status()).isEqualTo("COMPLETED");
        Mail mail = town.outbox.mailsTo(rosa).getFirst();
        assertThat(town.outbox.mailsTo(rosa)).hasSize(1);
        assertThat(mail.messageId()).matches("[^@<>\\s]{8,}@seller\\.example");
        assertThat(mail.text())
                .contains("Rosa", "Ahlgren Freight", "plan field work without spreadsheets", "1 Market Street")
                .doesNotContain("{", "null");
        assertThat(town.portal.emailsOf(rosa)).hasSize(1);
        PortalRecord email = town.portal.emailsOf(rosa).getFirst();
        assertThat(PortalTables.text(email, "hs_email_status")).isEqualTo("SENT");
        assertThat(PortalTables.text(email, "hs_email_message_id")).contains(mail.messageId());
        assertThat(PortalTables.text(email, "hs_email_subject")).isEqualTo(mail.subject());
        assertThat(PortalTables.text(email, "hs_email_to_email")).isEqualTo("rosa@ahlgren.example");

        assertThat(town.portal.propertyOf(rosa, "last_contacted")).isNotBlank();
        assertThat(town.portal.propertyOf(rosa, "last_outreach_date")).isNotBlank();
        assertThat(town.portal.propertyOf(rosa, "outreach_status")).isEqualTo("CONTACTED");
        Task call = town.portal.taskOf(rosa, "Follow-up Call");
        assertThat(call.due()).isCloseTo(town.now().plus(Duration.ofDays(2)), within(2, ChronoUnit.MINUTES));
        assertThat(call.status()).isEqualTo("NOT_STARTED");
        assertThat(town.portal.propertyOf(rosa, "next_follow_up")).isEqualTo(String.valueOf(call.due()));
        assertThat(town.alertsAbout(rosa))
                .anyMatch(alert -> alert.audience() == Audience.SALES
                        && alert.title().equals("Hot lead written to: Rosa Ahlgren"));

        town.later(Duration.ofDays(2));
        assertThat(town.portal.task(call.id()).status())
                .as("calling is for people")
                .isEqualTo("NOT_STARTED");
    }

    @Test
    void aWarmLeadGetsSomethingToReadAndASecondMailInFiveDays(Town town) {
        Person wanda = town.sales.createsContact("""
                firstname: Wanda
                lastname: Ortiz
                email: wanda@ortiz.example
                jobtitle: Operations Manager
                company: Ortiz Rail
                industry: Logistics
                """);
        town.sales.createsTask(wanda, town.now(), """
                hs_task_subject: Send Outreach - WARM Lead: Wanda Ortiz
                hs_task_priority: MEDIUM
                """);

        town.scanAndWork();

        Mail first = town.outbox.mailsTo(wanda).getFirst();
        Task followUp = town.portal.taskOf(wanda, "Follow-up Email");
        assertThat(followUp.due()).isCloseTo(town.now().plus(Duration.ofDays(5)), within(2, ChronoUnit.MINUTES));
        assertThat(town.portal.subjectsOf(wanda)).containsExactly("Send Outreach - WARM Lead", "Follow-up Email");

        town.later(Duration.ofDays(5));

        assertThat(town.portal.task(followUp.id()).status()).isEqualTo("COMPLETED");
        assertThat(town.outbox.mailsTo(wanda)).hasSize(2);
        Mail second = town.outbox.mailsTo(wanda).getLast();
        assertThat(second.subject()).isEqualTo("Re: " + first.subject());
        assertThat(second.replyTo()).isEqualTo(first.messageId());
        assertThat(second.messageId()).isNotEqualTo(first.messageId());
        assertThat(second.text()).isNotEqualTo(first.text());
    }

    @Test
    void aColdLeadIsNurturedAndNobodyHasToFollowUp(Town town) {
        Person karl = town.sales.createsContact("""
                firstname: Karl
                lastname: Winter
                email: karl@winter.example
                company: Winter Tools
                """);
        town.sales.createsTask(karl, town.now(), """
                hs_task_subject: Send Outreach - COLD Lead: Karl Winter
                hs_task_priority: LOW
                """);

        town.scanAndWork();

        assertThat(town.outbox.mailsTo(karl)).hasSize(1);
        assertThat(town.portal.propertyOf(karl, "nurture_sequence")).isEqualTo("leadwright-nurture");
        assertThat(town.portal.propertyOf(karl, "next_follow_up")).isEmpty();
        assertThat(town.portal.subjectsOf(karl)).containsExactly("Send Outreach - COLD Lead");
    }
}
