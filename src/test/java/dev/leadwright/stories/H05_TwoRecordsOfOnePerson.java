package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People merge contacts: what was done for either record was done for the person. */
@ExtendWith(SharedTown.class)
class H05_TwoRecordsOfOnePerson {
    private final Town town;

    H05_TwoRecordsOfOnePerson(Town town) {
        this.town = town;
    }

    @BeforeEach
    void begin() {
        town.scanAndWork();
    }

    @Test
    void whoWasWrittenToUnderOneRecordIsNotWrittenToUnderTheMergedOne() {
        Person work = lead("Pia", "pia@pohl.example");
        Person home = lead("Pia", "pia@home.example");
        outreach(work);
        town.scanAndWork();
        assertThat(town.outbox.mailsTo(work)).hasSize(1);
        long second = outreach(home);

        Person merged = town.sales.merges(home, work);
        town.scanAndWork();
        town.later(Duration.ofDays(5));

        assertThat(town.portal.task(second).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(second).body()).contains("Not written to again");
        assertThat(town.outbox.mailsTo(home))
                .as("but the second mail of the thread")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(town.portal.emailsOf(merged)).hasSize(2);
    }

    @Test
    void aTaskWhoseContactIsMergedWhileItIsWorkedIsDoneForTheMergedOne() {
        Person one = lead("Rut", "rut@pohl.example");
        Person other = lead("Rut", "rut@home.example");
        long outreach = outreach(one);
        Person[] merged = new Person[1];
        town.analyst.thinksWhile(() -> merged[0] = town.sales.merges(one, other));

        town.scanAndWork();

        assertThat(town.portal.task(outreach).status()).isEqualTo("COMPLETED");
        assertThat(town.outbox.mailsTo(one)).hasSize(1);
        assertThat(town.portal.emailsOf(merged[0])).hasSize(1);
        assertThat(town.portal.propertyOf(merged[0], "last_outreach_date")).isNotBlank();
        assertThat(town.portal.subjectsOf(merged[0])).containsExactly("Send Outreach - WARM Lead", "Follow-up Email");
    }

    @Test
    void aTaskAboutBothIsOneTaskOnceTheyAreOne() {
        Person one = lead("Siv", "siv@pohl.example");
        Person other = lead("Siv", "siv@home.example");
        long both = town.sales.createsTask(
                List.of(one, other), town.now(), "hs_task_subject: Send Outreach - WARM Lead: Siv Pohl");
        Person merged = town.sales.merges(one, other);

        town.scanAndWork();

        assertThat(town.portal.task(both).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.emailsOf(merged)).hasSize(1);
    }

    private long outreach(Person person) {
        return town.sales.createsTask(
                person, town.now(), "hs_task_subject: Send Outreach - WARM Lead: " + person.name());
    }

    private Person lead(String firstName, String email) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Pohl
                email: %s
                jobtitle: Buyer
                company: Pohl Foods
                industry: Food
                """.formatted(firstName, email));
    }
}
