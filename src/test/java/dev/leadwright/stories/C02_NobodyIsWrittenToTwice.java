package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sequence 3, its limits: one first mail for a contact, whoever asks and how often; none against the contact's will. */
@ExtendWith(SharedTown.class)
class C02_NobodyIsWrittenToTwice {

    @Test
    void aSecondRequestEndsWithoutAMail(Town town) {
        Person tilda = town.sales.createsContact("""
                firstname: Tilda
                lastname: Moss
                email: tilda@moss.example
                company: Moss Mining
                """);
        town.sales.createsTask(tilda, town.now(), "hs_task_subject: Send Outreach - HOT Lead: Tilda Moss");
        town.scanAndWork();
        assertThat(town.outbox.mailsTo(tilda)).hasSize(1);

        long again = town.sales.createsTask(tilda, town.now(), "hs_task_subject: Send Outreach: Tilda Moss");
        town.scanAndWork();

        assertThat(town.portal.task(again).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(again).body()).contains("Not written to again");
        assertThat(town.outbox.mailsTo(tilda)).hasSize(1);
        assertThat(town.portal.emailsOf(tilda)).hasSize(1);
        assertThat(town.portal.taskOf(tilda, "Follow-up Call").status()).isEqualTo("NOT_STARTED");
    }

    @Test
    void twoRequestsAtTheSameTimeMakeOneMail(Town town) {
        Person jonas = town.sales.createsContact("""
                firstname: Jonas
                lastname: Reed
                email: jonas@reed.example
                company: Reed Rail
                """);
        long one = town.sales.createsTask(jonas, town.now(), "hs_task_subject: Send Outreach - WARM Lead: Jonas Reed");
        long other = town.sales.createsTask(jonas, town.now(), "hs_task_subject: Outreach please: Jonas Reed");

        town.scanAndWork();
        town.later(java.time.Duration.ofMinutes(1));

        assertThat(town.portal.task(one).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(other).status()).isEqualTo("COMPLETED");
        assertThat(town.outbox.mailsTo(jonas)).hasSize(1);
        assertThat(town.portal.emailsOf(jonas)).hasSize(1);
    }

    @Test
    void whoHasOptedOutIsLeftInPeace(Town town) {
        Person olga = town.sales.createsContact("""
                firstname: Olga
                lastname: Stein
                email: olga@stein.example
                company: Stein Glas
                """);
        town.sales.unsubscribes(olga);
        long outreach = town.sales.createsTask(olga, town.now(), "hs_task_subject: Send Outreach: Olga Stein");

        town.scanAndWork();

        assertThat(town.portal.task(outreach).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(outreach).body()).contains("opted out");
        assertThat(town.outbox.mailsTo(olga)).isEmpty();
        assertThat(town.portal.emailsOf(olga)).isEmpty();
    }

    @Test
    void aScoreAboveSeventyAsksForOutreachOnce(Town town) {
        Person paul = town.sales.createsContact("""
                firstname: Paul
                lastname: Engel
                email: paul@engel.example
                jobtitle: VP Sales
                company: Engel Data
                industry: Computer Software
                company_size: 500
                """);
        town.sales.createsTask(paul, town.now(), "hs_task_subject: Qualify Lead: Paul Engel");

        town.scanAndWork();

        assertThat(town.portal.propertyOf(paul, "lead_score")).isEqualTo("75");
        assertThat(town.portal.subjectsOf(paul)).containsExactly("Qualify Lead", "Send Outreach - WARM Lead");

        town.later(java.time.Duration.ofDays(1));
        assertThat(town.outbox.mailsTo(paul)).hasSize(1);

        town.sales.createsTask(paul, town.now(), "hs_task_subject: Qualify Lead again: Paul Engel");
        town.scanAndWork();
        town.later(java.time.Duration.ofDays(1));

        assertThat(town.portal.subjectsOf(paul))
                .as("who was written to needs no first mail")
                .containsExactly("Qualify Lead", "Send Outreach - WARM Lead", "Follow-up Email", "Qualify Lead again");
        assertThat(town.outbox.mailsTo(paul)).hasSize(1);
    }
}
