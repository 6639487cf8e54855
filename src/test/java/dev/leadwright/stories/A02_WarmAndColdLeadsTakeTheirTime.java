package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 1: WARM is written to tomorrow; COLD is enriched next week, and not for ever. */
@ExtendWith(SharedTown.class)
class A02_WarmAndColdLeadsTakeTheirTime {

    @Test
    void aWarmLeadGetsOutreachTomorrow(Town town) {
        Person walter = town.sales.createsContact("""
                firstname: Walter
                lastname: Marsh
                email: walter@marsh.example
                jobtitle: Marketing Manager
                company: Marsh Analytics
                industry: Computer Software
                company_size: 240
                """);
        long qualify = town.sales.createsTask(walter, town.now(), "hs_task_subject: Qualify Lead: Walter Marsh");

        town.scanAndWork();

        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.propertyOf(walter, "lead_score")).isEqualTo("65");
        assertThat(town.portal.propertyOf(walter, "lead_tier")).isEqualTo("WARM");
        assertThat(town.portal.subjectsOf(walter)).containsExactly("Qualify Lead", "Send Outreach - WARM Lead");
        Task outreach = town.portal.taskOf(walter, "Send Outreach - WARM Lead");
        assertThat(outreach.priority()).isEqualTo("MEDIUM");
        assertThat(outreach.status()).isEqualTo("NOT_STARTED");
        assertThat(outreach.due()).isCloseTo(town.now().plus(Duration.ofDays(1)), within(2, ChronoUnit.MINUTES));
        assertThat(town.outbox.mailsTo(walter)).isEmpty();
    }

    @Test
    void aColdLeadIsEnrichedNextWeekAtMostTwiceAndThenNurtured(Town town) {
        Person colin = town.sales.createsContact("""
                firstname: Colin
                lastname: Frost
                email: colin.frost@gmail.com
                jobtitle: Shop Assistant
                company: Frost Books
                industry: Retail
                company_size: 12
                """);
        town.sales.createsTask(colin, town.now(), "hs_task_subject: Qualify Lead: Colin Frost");

        town.scanAndWork();

        assertThat(town.portal.propertyOf(colin, "lead_tier")).isEqualTo("COLD");
        assertThat(town.portal.subjectsOf(colin)).containsExactly("Qualify Lead", "Enrich Data - COLD Lead");
        Task enrichment = town.portal.taskOf(colin, "Enrich Data - COLD Lead");
        assertThat(enrichment.priority()).isEqualTo("LOW");
        assertThat(enrichment.due()).isCloseTo(town.now().plus(Duration.ofDays(7)), within(2, ChronoUnit.MINUTES));

        town.later(Duration.ofDays(7));
        town.later(Duration.ofDays(7));

        assertThat(town.portal.subjectsOf(colin))
                .containsExactly(
                        "Qualify Lead",
                        "Enrich Data - COLD Lead",
                        "Qualify Lead",
                        "Enrich Data - COLD Lead",
                        "Qualify Lead",
                        "Send Outreach - COLD Lead");
        Task nurture = town.portal.taskOf(colin, "Send Outreach - COLD Lead");
        assertThat(nurture.priority()).isEqualTo("LOW");
        assertThat(nurture.status()).isEqualTo("NOT_STARTED");

        town.later(Duration.ofDays(7));

        assertThat(town.portal.task(nurture.id()).status()).isEqualTo("COMPLETED");
        assertThat(town.outbox.mailsTo(colin)).hasSize(1);
        assertThat(town.portal.subjectsOf(colin)).hasSize(6);
    }
}
