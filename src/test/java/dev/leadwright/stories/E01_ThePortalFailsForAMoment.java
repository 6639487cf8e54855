package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.leadwright.alerts.Alert;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.stories.PortalLine.Trouble;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Sequence 5, "Network error": three retries, then WAITING with an error count and an alert; and nothing twice. */
@ExtendWith(SharedTown.class)
class E01_ThePortalFailsForAMoment {
    private static final int FIRST_TRY_AND_THREE_RETRIES = 4;

    private final Town town;

    E01_ThePortalFailsForAMoment(Town town) {
        this.town = town;
    }

    @BeforeEach
    void begin() {
        town.scanAndWork();
        town.readAlerts();
    }

    @Test
    void threeFailuresAreRetriedAndTheAgentContinues() {
        Person abel = lead("Abel");
        long qualify = qualify(abel);
        town.line.fails(call -> call.reads("contacts", abel.id()), Trouble.UNAVAILABLE, 3);

        List<String> log = logOf(town::scanAndWork);

        assertThat(log)
                .filteredOn(line -> line.contains("get contact"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Failed to get contact")
                                .contains("retry 1 of 3"),
                        line -> assertThat(line)
                                .startsWith("Failed to get contact")
                                .contains("retry 2 of 3"),
                        line -> assertThat(line)
                                .startsWith("Failed to get contact")
                                .contains("retry 3 of 3"),
                        line -> assertThat(line).isEqualTo("Recovered: get contact succeeded at retry 3"));

        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(qualify).errors()).isIn("", "0");
        assertThat(town.portal.propertyOf(abel, "lead_score")).isNotBlank();
        assertThat(town.alertsAbout(abel)).noneMatch(alert -> alert.audience() == Audience.OPERATOR);
    }

    @Test
    void whenTheRetriesAreUsedUpTheTaskWaitsIsCountedAndSomebodyIsTold() {
        Person bela = lead("Bela");
        long qualify = qualify(bela);
        town.line.fails(call -> call.reads("contacts", bela.id()), Trouble.UNAVAILABLE, FIRST_TRY_AND_THREE_RETRIES);

        town.scanAndWork();

        Task waiting = town.portal.task(qualify);
        assertThat(waiting.status()).isEqualTo("WAITING");
        assertThat(waiting.errors()).isEqualTo("1");
        assertThat(waiting.body()).contains("Retries exhausted");
        assertThat(town.alertsAbout(bela))
                .filteredOn(alert -> alert.audience() == Audience.OPERATOR)
                .singleElement()
                .extracting(Alert::title)
                .asString()
                .contains("Qualify Lead: Bela Stone");

        town.later(Duration.ofMinutes(3));
        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
    }

    /** The answer to a create is lost: it is looked for by association before it is repeated. */
    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"BROKEN_BEFORE", "BROKEN_AFTER"})
    void aTaskWhoseCreationWasNotAnsweredIsThereOnce(Trouble trouble) {
        Person cleo = lead("Cleo " + trouble);
        long qualify = qualify(cleo);
        town.line.fails(
                call -> call.path().contains("/tasks") && call.writes("Send Outreach - WARM Lead: " + cleo.name()),
                trouble,
                1);

        town.scanAndWork();

        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.subjectsOf(cleo)).containsExactly("Qualify Lead", "Send Outreach - WARM Lead");
        assertThat(town.queue().listAmbiguous()).isEmpty();
    }

    @Test
    void aMailIsNotSentTwiceWhenThePortalCannotRecordIt() {
        Person dino = lead("Dino");
        long outreach =
                town.sales.createsTask(dino, town.now(), "hs_task_subject: Send Outreach - HOT Lead: " + dino.name());
        town.line.fails(
                call -> call.path().contains("/contacts") && call.writes("last_outreach_date"),
                Trouble.UNAVAILABLE,
                FIRST_TRY_AND_THREE_RETRIES);

        town.scanAndWork();
        assertThat(town.portal.task(outreach).status()).isEqualTo("WAITING");
        town.later(Duration.ofMinutes(3));

        assertThat(town.portal.task(outreach).status()).isEqualTo("COMPLETED");
        assertThat(town.outbox.mailsTo(dino)).hasSize(1);
        assertThat(town.portal.emailsOf(dino)).hasSize(1);
        assertThat(town.portal.taskOf(dino, "Follow-up Call").status()).isEqualTo("NOT_STARTED");
        assertThat(town.portal.propertyOf(dino, "last_outreach_date")).isNotBlank();
    }

    /** What the retries write to the log meanwhile. */
    private static List<String> logOf(Runnable deed) {
        Logger logger = (Logger) LoggerFactory.getLogger(Patience.class.getPackageName() + ".retry");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
        try {
            deed.run();
            return List.copyOf(lines.list).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(lines);
        }
    }

    private long qualify(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Stone
                email: %s@stone.example
                jobtitle: Marketing Manager
                company: Stone Software
                industry: Computer Software
                company_size: 200
                """.formatted(firstName, firstName.replace(' ', '.')));
    }
}
