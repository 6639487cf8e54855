package dev.leadwright.orchestration.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.ServiceSuspended;
import dev.leadwright.orchestration.Symptom;
import dev.leadwright.testing.SteppedTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTests {
    private static final Duration REST = Duration.ofSeconds(30);
    private final IllegalStateException failure = new IllegalStateException("The line is dead.");

    private final SteppedTime clock = new SteppedTime(Instant.parse("2026-11-24T09:00:00Z"));
    private final List<Object> told = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Breakers breakers = new Breakers(REST, told::add, meters, clock);
    private final Breaker crm = breakers.of(Service.CRM);

    @Test
    void fourFailuresOfOneTaskAreNoOutage() {
        fail(crm, Symptom.OUT, 4);

        assertThat(crm.findPause()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void tenFailuresAreAnOutageOfWhichTheTenthIsHeldAgainstNobody() {
        fail(crm, Symptom.OUT, 9);

        assertThatThrownBy(() -> ask(crm, Symptom.OUT))
                .isInstanceOfSatisfying(
                        ServiceSuspended.class,
                        out -> assertThat(out.retryAfter()).contains(REST))
                .hasCause(failure);
        assertThat(crm.findPause()).contains(REST);
        assertThat(open("crm")).isEqualTo(1);
    }

    @Test
    void whileItIsOutNobodyAsks() {
        goesOut(crm);
        clock.advance(Duration.ofSeconds(10));

        assertThatThrownBy(() -> crm.call(
                        () -> {
                            throw new AssertionError("asked");
                        },
                        _ -> Symptom.NONE))
                .isInstanceOfSatisfying(
                        ServiceSuspended.class,
                        out -> assertThat(out.retryAfter()).contains(Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Symptom.class,
            names = {"ANSWERED", "NONE", "HICCUP"})
    void whatIsNoSignOfAnOutageIsPassedOnAsItIs(Symptom symptom) {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> ask(crm, symptom)).isSameAs(failure);
        }
        assertThat(crm.findPause()).isEmpty();
    }

    /** Whoever asked must learn that what was asked may have been done, even when this failure makes the outage known. */
    @Test
    void aServiceThatFellSilentIsOutButItsFailureIsNotReplaced() {
        fail(crm, Symptom.SILENT, 9);

        assertThatThrownBy(() -> ask(crm, Symptom.SILENT)).isSameAs(failure);
        assertThat(crm.findPause()).contains(REST);
    }

    @Test
    void failuresAmongTwiceAsManySuccessesAreNoOutage() {
        for (int i = 0; i < 20; i++) {
            succeed(crm);
            succeed(crm);
            assertThatThrownBy(() -> ask(crm, Symptom.OUT)).isSameAs(failure);
        }
        assertThat(crm.findPause()).isEmpty();
    }

    @Test
    void afterTheRestOneGoesAheadAndTheOthersWaitALittle() {
        goesOut(crm);
        clock.advance(REST);

        assertThat(crm.findPause()).isEmpty();
        assertThat(crm.findPause()).contains(Duration.ofSeconds(5));
        clock.advance(Duration.ofSeconds(5));
        assertThat(crm.findPause()).isEmpty();
        assertThat(crm.findPause()).isPresent();
    }

    @Test
    void whenATrialSucceedsItIsBackAndPeopleAreToldOnce() {
        goesOut(crm);
        clock.advance(REST);

        succeed(crm);

        assertThat(crm.findPause()).isEmpty();
        assertThat(open("crm")).isZero();
        assertThat(told)
                .hasSize(2)
                .last()
                .isEqualTo(new Recovered("breaker/crm", "The CRM answers again after 30 seconds"));
    }

    @Test
    void aLongOutageIsToldOnceHoweverOftenItIsTried() {
        goesOut(crm);
        for (int i = 0; i < 20; i++) {
            clock.advance(REST);
            assertThatThrownBy(() -> ask(crm, Symptom.OUT)).isInstanceOf(ServiceSuspended.class);
            assertThat(crm.findPause()).contains(REST);
        }

        assertThat(told).singleElement().isInstanceOfSatisfying(Notice.class, notice -> {
            assertThat(notice.cause()).isEqualTo("breaker/crm");
            assertThat(notice.title()).isEqualTo("The CRM does not answer: work that needs it is put off");
            assertThat(notice.detail())
                    .startsWith("The line is dead. Nothing is lost")
                    .contains("every 30 s");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Symptom.class,
            names = {"OUT", "HICCUP"})
    void aTrialThatFailsIsHeldAgainstNobodyAndKeepsItOpen(Symptom symptom) {
        goesOut(crm);
        clock.advance(REST);

        assertThatThrownBy(() -> ask(crm, symptom)).isInstanceOf(ServiceSuspended.class);
        assertThat(crm.findPause()).contains(REST);
    }

    /** A lone worker sends few mails: two tasks within ten minutes are enough to tell. */
    @Test
    void theMailServerIsOutAfterFiveFailuresWithinTenMinutes() {
        Breaker mail = breakers.of(Service.MAIL);
        fail(mail, Symptom.OUT, 4);
        clock.advance(Duration.ofMinutes(9));

        assertThatThrownBy(() -> ask(mail, Symptom.OUT)).isInstanceOf(ServiceSuspended.class);
        assertThat(breakers.findPause(Set.of(Service.MAIL))).contains(REST);
        assertThat(breakers.findPause(Set.of(Service.CRM, Service.ANALYST))).isEmpty();
        assertThat(told)
                .extracting("cause", "title")
                .containsExactly(
                        tuple("breaker/mail", "The mail server does not answer: work that needs it is put off"));
    }

    @Test
    void anErrorOfThisMachineLeavesTheBreakerAsItIs() {
        goesOut(crm);
        clock.advance(REST);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> crm.call(
                            () -> {
                                throw new StackOverflowError();
                            },
                            _ -> Symptom.OUT))
                    .isInstanceOf(StackOverflowError.class);
        }

        assertThatCode(() -> succeed(crm)).doesNotThrowAnyException();
    }

    private void goesOut(Breaker breaker) {
        fail(breaker, Symptom.OUT, 9);
        assertThatThrownBy(() -> ask(breaker, Symptom.OUT)).isInstanceOf(ServiceSuspended.class);
    }

    private void fail(Breaker breaker, Symptom symptom, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> ask(breaker, symptom)).isSameAs(failure);
        }
    }

    private void succeed(Breaker breaker) {
        assertThat(breaker.<String>call(() -> "yes", _ -> Symptom.NONE)).isEqualTo("yes");
    }

    private void ask(Breaker breaker, Symptom symptom) {
        breaker.call(
                () -> {
                    throw failure;
                },
                _ -> symptom);
    }

    private double open(String service) {
        return meters.get("leadwright.breaker.open")
                .tag("service", service)
                .gauge()
                .value();
    }
}
