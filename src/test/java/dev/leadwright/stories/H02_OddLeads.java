package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Portals hold leads without a company, with several, tasks about several people or nobody, and tasks twice over. */
@ExtendWith(SharedTown.class)
class H02_OddLeads {
    private final Town town;

    H02_OddLeads(Town town) {
        this.town = town;
    }

    @BeforeEach
    void begin() {
        town.scanAndWork();
    }

    @Test
    void aLeadWithoutACompanyIsScoredByWhatStandsOnTheContact() {
        Person alva = lead("Alva", "company: Vik Software\nindustry: Computer Software");
        long qualify = task("Qualify Lead", alva);

        town.scanAndWork();

        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.propertyOf(alva, "lead_score")).isNotBlank();
    }

    @Test
    void ofSeveralCompaniesThePrimaryOneCounts() {
        Person bo = lead("Bo", "");
        town.sales.createsCompany("name: First Bakery\ndomain: firstbakery.example\nindustry: FOOD_PRODUCTION", bo);
        long second = town.sales.createsCompany(
                "name: Second Software\ndomain: secondsoft.example\nindustry: COMPUTER_SOFTWARE", bo);
        town.sales.createsCompany("name: Third Mill\ndomain: thirdmill.example\nindustry: FOOD_PRODUCTION", bo);
        town.sales.makesPrimary(bo, second);
        task("Send Outreach", bo);

        town.scanAndWork();

        assertThat(town.outbox.mailsTo(bo).getFirst().text())
                .contains("Second Software")
                .doesNotContain("Bakery", "Mill");
    }

    @Test
    void aTaskAboutTwoPeopleBecomesATaskForEach() {
        Person cid = lead("Cid", "company: Vik Software\nindustry: Computer Software");
        Person doa = lead("Doa", "company: Vik Software\nindustry: Computer Software");
        long both =
                town.sales.createsTask(List.of(doa, cid), town.now(), "hs_task_subject: Send Outreach: Vik Software");

        town.scanAndWork();

        assertThat(town.portal.task(both).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(both).body()).contains("the task's other contact has a task of its own");
        Task own = town.portal.taskOf(doa, "Send Outreach");
        assertThat(own.status()).isEqualTo("COMPLETED");
        assertThat(town.outbox.mailsTo(cid)).hasSize(1);
        assertThat(town.outbox.mailsTo(doa)).hasSize(1);
    }

    @Test
    void aTaskAboutNobodyWaitsUntilSomebodySaysWhoIsMeant() {
        long qualify = town.sales.createsTask(List.of(), town.now(), "hs_task_subject: Qualify Lead: unknown");
        town.scanAndWork();
        assertThat(town.portal.task(qualify).status()).isEqualTo("WAITING");
        assertThat(town.portal.task(qualify).body()).contains("associated with no contact");

        Person ebbe = lead("Ebbe", "company: Vik Software\nindustry: Computer Software");
        town.sales.namesInTask(qualify, ebbe);
        town.sales.setsTask(qualify, "NOT_STARTED");
        town.scanAndWork();

        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.propertyOf(ebbe, "lead_score")).isNotBlank();
    }

    @Test
    void theSameTaskThreeTimesAsksForOneFollowUp() {
        Person fia = lead("Fia", "company: Vik Software\nindustry: Computer Software\ncompany_size: 200");
        List<Long> tasks = List.of(task("Qualify Lead", fia), task("Qualify Lead", fia), task("Qualify Lead", fia));

        town.scanAndWork();
        town.later(Duration.ofDays(1));

        for (long each : tasks) {
            assertThat(town.portal.task(each).status()).isEqualTo("COMPLETED");
        }
        assertThat(town.portal.subjectsOf(fia))
                .filteredOn(subject -> subject.startsWith("Send Outreach"))
                .hasSize(1);
        assertThat(town.outbox.mailsTo(fia)).hasSize(1);
    }

    private long task(String what, Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: " + what + ": " + person.name());
    }

    private Person lead(String firstName, String more) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Vik
                email: %s@vik.example
                jobtitle: Marketing Manager
                %s
                """.formatted(firstName, firstName.toLowerCase(Locale.ROOT), more));
    }
}
