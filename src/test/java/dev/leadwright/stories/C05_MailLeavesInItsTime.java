package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.sending.Brake;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail waits for the recipient's working hours, and nothing leaves while somebody has stopped all mail. */
class C05_MailLeavesInItsTime {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Town town =
            new Town(Map.of("sending.anytime", "false", "sending.first-day", "1", "sending.jitter", "0s"));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void itWaitsForMorningAndForTheCap() {
        itIs(DayOfWeek.MONDAY, LocalTime.of(3, 0));
        Person ada = lead("Ada");
        long task = outreachFor(ada);

        town.scanAndWork();

        assertThat(town.outbox.mailsTo(ada)).isEmpty();
        assertThat(town.portal.task(task).status()).isEqualTo("WAITING");
        assertThat(town.portal.task(task).body())
                .contains("Scheduled: The mail leaves in the recipient's working hours");

        town.later(Duration.ofHours(6).plusMinutes(1));

        assertThat(town.outbox.mailsTo(ada)).hasSize(1);
        assertThat(town.portal.task(task).status()).isEqualTo("COMPLETED");

        Person ben = lead("Ben");
        outreachFor(ben);
        town.later(Duration.ofHours(1));
        assertThat(town.outbox.mailsTo(ben))
                .as("the first day's one mail is Ada's")
                .isEmpty();
        town.later(Duration.ofDays(1));
        assertThat(town.outbox.mailsTo(ben)).hasSize(1);
    }

    @Test
    void nothingLeavesWhileItIsStopped() {
        itIs(DayOfWeek.TUESDAY, LocalTime.NOON);
        Brake brake = town.part(Brake.class);
        brake.pull("The price list is wrong", "Hugo");
        Person cleo = lead("Cleo");
        long task = outreachFor(cleo);

        town.scanAndWork();

        assertThat(town.outbox.mailsTo(cleo)).isEmpty();
        assertThat(town.portal.task(task).body()).contains("All mail is stopped, by Hugo: The price list is wrong");

        brake.release();
        town.later(Duration.ofMinutes(11));

        assertThat(town.outbox.mailsTo(cleo)).hasSize(1);
    }

    private void itIs(DayOfWeek day, LocalTime time) {
        ZonedDateTime next =
                town.now().atZone(BERLIN).with(TemporalAdjusters.next(day)).with(time);
        town.clock.advance(Duration.between(town.now(), next.toInstant()));
    }

    private long outreachFor(Person lead) {
        return town.sales.createsTask(lead, town.now(), "hs_task_subject: Send Outreach: " + lead.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Hours
                email: %s@hours.example
                jobtitle: Buyer
                company: Hours Foods
                industry: Food
                country: Germany
                """.formatted(firstName, firstName.toLowerCase(java.util.Locale.ROOT)));
    }
}
