package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.mail.SentMail;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.Clarification;
import dev.leadwright.orchestration.Settlement;
import dev.leadwright.stories.ForgetfulMailLine.Break;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The mail server's answer to the end of a mail is lost: it counts as sent until a person says what happened. */
class C04_AMailWhoseAnswerWasLost {
    private static final String OUTREACH = "Send Outreach - WARM Lead";
    private static final ForgetfulMailLine line = new ForgetfulMailLine();
    private static Town town;

    @BeforeAll
    static void open() {
        town = new Town(Map.of("mail.smtp-url", "smtp://127.0.0.1:" + line.port()));
        line.leadsTo(town.mailPort());
    }

    @AfterAll
    static void close() {
        town.close();
        line.close();
    }

    private static Person writtenTo(String name, Break where) {
        Person person = town.sales.createsContact("""
                firstname: %1$s
                lastname: Moss
                email: %1$s@moss.example
                company: Moss Mining
                """.formatted(name));
        town.sales.createsTask(person, town.now(), "hs_task_subject: " + OUTREACH + ": " + name + " Moss");
        line.breaksOnce(where);
        town.scanAndWork();
        town.later(Duration.ofDays(1));
        assertThat(town.portal.taskOf(person, OUTREACH).status()).isEqualTo("WAITING");
        return person;
    }

    private static AmbiguousEffect effectOf(Person person) {
        return town.queue().listAmbiguous().stream()
                .filter(effect -> effect.contact()
                        .filter(id -> id.value().equals(String.valueOf(person.id())))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static SentMail.State stateOfMailTo(Person person) {
        return town.sentMail().listOf(String.valueOf(person.id())).getFirst().state();
    }

    @Test
    void aPersonFindsOutThatItWasSent() {
        Person ida = writtenTo("Ida", Break.BEFORE_THE_ANSWER);
        AmbiguousEffect effect = effectOf(ida);
        assertThat(town.outbox.mailsTo(ida)).hasSize(1);
        assertThat(effect.howToFindOut())
                .contains(town.outbox.mailsTo(ida).getFirst().messageId());
        assertThat(town.alertsAbout(ida)).anyMatch(alert -> alert.cause().equals("ambiguous/" + effect.shortKey()));

        assertThat(town.settles(effect, new Clarification.Happened(Optional.empty())))
                .isInstanceOf(Settlement.Settled.class);
        town.untilIdle();

        assertThat(town.outbox.mailsTo(ida)).hasSize(1);
        assertThat(town.portal.taskOf(ida, OUTREACH).status()).isEqualTo("COMPLETED");
        assertThat(stateOfMailTo(ida)).isEqualTo(SentMail.State.ACCEPTED);
        assertThat(town.portal.subjectsOf(ida)).containsExactly(OUTREACH, "Follow-up Email");
    }

    @Test
    void aPersonFindsOutThatItWasNotSent() {
        Person odo = writtenTo("Odo", Break.BEFORE_THE_SERVER);
        AmbiguousEffect effect = effectOf(odo);
        assertThat(town.outbox.mailsTo(odo)).isEmpty();

        assertThat(town.settles(effect, new Clarification.DidNotHappen())).isInstanceOf(Settlement.Settled.class);
        town.untilIdle();
        town.later(Duration.ofHours(1));

        assertThat(town.outbox.mailsTo(odo)).hasSize(1);
        assertThat(town.portal.taskOf(odo, OUTREACH).status()).isEqualTo("COMPLETED");
        assertThat(stateOfMailTo(odo)).isEqualTo(SentMail.State.ACCEPTED);
        assertThat(town.portal.subjectsOf(odo)).containsExactly(OUTREACH, "Follow-up Email");
    }
}
