package dev.leadwright.hubspot.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leadwright.crm.Urgency;
import dev.leadwright.testing.SteppedClock;
import dev.leadwright.testing.TestDatabase;
import io.github.bucket4j.TimeMeter;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Time stands still but for the governor's own waits, so what it permits in a window can be counted. */
class GovernorTests {
    private static final Instant START = Instant.parse("2026-12-01T22:00:00Z");
    private static final List<Limit> CALL = List.of(Limit.ACCOUNT, Limit.CALLS);
    private static final List<Limit> ASSOCIATION_CALL = List.of(Limit.ACCOUNT, Limit.ASSOCIATIONS, Limit.CALLS);
    private static final List<Limit> SEARCH = List.of(Limit.ACCOUNT, Limit.SEARCHES);
    private static final Quotas PROFESSIONAL = new Quotas(190, 150, 5, 0);

    private final SteppedClock clock = new SteppedClock(START);
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    };

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of(Named.of("calls", CALL), 190, Duration.ofSeconds(10), 0.90),
                Arguments.of(Named.of("association calls", ASSOCIATION_CALL), 150, Duration.ofSeconds(10), 0.90),
                Arguments.of(Named.of("searches", SEARCH), 5, Duration.ofSeconds(1), 0.79));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void noWindowHoldsMoreCallsThanTheLimitAndNearlyAllOfItIsUsed(
            List<Limit> limits, int quota, Duration period, double used) throws Exception {
        Governor governor = governor(PROFESSIONAL, new ProcessLedger(time));

        List<Instant> calls = call(2_000, limits, List.of(governor));

        holdsTheLimit(calls, quota, period);
        double permitted =
                quota * (double) Duration.between(START, calls.getLast()).toNanos() / period.toNanos();
        assertThat(calls.size() / permitted).isGreaterThan(used);
    }

    @Test
    void nodesOnOneDatabaseHoldTheLimitTogether() throws Exception {
        DataSource database = leadwrightDatabase();
        List<Governor> nodes = Stream.generate(() -> governor(PROFESSIONAL, new DatabaseLedger(database, time)))
                .limit(3)
                .toList();

        List<Instant> calls = call(400, CALL, nodes);

        holdsTheLimit(calls, 190, Duration.ofSeconds(10));
        double permitted =
                19 * (double) Duration.between(START, calls.getLast()).toSeconds();
        assertThat(calls.size() / permitted).isGreaterThan(0.90);
    }

    @Test
    void whatOneNodeIsRefusedAllNodesWaitFor() throws Exception {
        DataSource database = leadwrightDatabase();
        Governor refused = governor(PROFESSIONAL, new DatabaseLedger(database, time));
        Governor other = governor(PROFESSIONAL, new DatabaseLedger(database, time));
        take(other, CALL);

        refused.shut(Limit.CALLS, Duration.ofSeconds(10), "You have reached your ten_secondly limit.");
        clock.step(Duration.ofSeconds(1));
        take(other, CALL);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void aDailyLimitIsNotWaitedForAndEndsByItself() throws Exception {
        Governor governor = governor(PROFESSIONAL, new ProcessLedger(time));
        Instant midnight = START.plus(Duration.ofHours(2));
        governor.heard(headers("X-HubSpot-RateLimit-Daily-Remaining", "0"), () -> midnight);

        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> take(governor, SEARCH))
                .satisfies(reached -> assertThat(reached.remaining()).isEqualTo(Duration.ofHours(2)))
                .withMessageContaining("daily limit");
        clock.step(Duration.ofHours(2));
        take(governor, SEARCH);
        take(governor, CALL);
    }

    @Test
    void theReserveOfTheDayIsLeftToOthers() throws Exception {
        Governor governor = governor(new Quotas(190, 150, 5, 1_000), new ProcessLedger(time));
        Instant midnight = START.plus(Duration.ofHours(2));
        governor.heard(headers("X-HubSpot-RateLimit-Daily-Remaining", "1001"), () -> midnight);
        take(governor, CALL);

        governor.heard(headers("X-HubSpot-RateLimit-Daily-Remaining", "1000"), () -> midnight);

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> take(governor, CALL));
    }

    @Test
    void aSmallerLimitThanConfiguredIsKeptToAsSoonAsHubspotNamesIt() throws Exception {
        Governor governor = governor(PROFESSIONAL, new ProcessLedger(time));
        governor.heard(headers("X-HubSpot-RateLimit-Max", "100"), () -> START);

        holdsTheLimit(call(500, CALL, List.of(governor)), 100, Duration.ofSeconds(10));
    }

    @Test
    void aLargerLimitThanConfiguredIsNotUsed() throws Exception {
        Governor governor = governor(PROFESSIONAL, new ProcessLedger(time));
        governor.heard(headers("X-HubSpot-RateLimit-Max", "250"), () -> START);

        holdsTheLimit(call(500, CALL, List.of(governor)), 190, Duration.ofSeconds(10));
    }

    @Test
    void whereNoCallIsLeftTheNextWaitsForABreath() throws Exception {
        Governor governor = governor(PROFESSIONAL, new ProcessLedger(time));
        governor.heard(headers("X-HubSpot-RateLimit-Remaining", "0"), () -> START);

        take(governor, CALL);

        assertThat(clock.instant()).isEqualTo(START.plusMillis(500));
    }

    @Test
    void theMostUrgentOfThoseWhoWaitGoesFirst() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        LinkedBlockingQueue<Urgency> passed = new LinkedBlockingQueue<>();
        AtomicReference<Governor> itself = new AtomicReference<>();
        Governor governor = new Governor(new Quotas(2, 0, 0, 0), 50, new ProcessLedger(time), clock, wait -> {
            open.await();
            // Whoever has passed has said so before the next one may.
            Awaitility.await().until(() -> passed.size() + itself.get().waiting(Limit.CALLS) == 5);
            clock.step(wait);
        });
        itself.set(governor);
        take(governor, CALL); // the next one waits until the test says so
        List<Thread> callers = new ArrayList<>();
        callers.add(caller(governor, Urgency.NORMAL, passed));
        Awaitility.await().until(() -> governor.waiting(Limit.CALLS) == 1);
        for (Urgency urgency : List.of(Urgency.BULK, Urgency.NORMAL, Urgency.URGENT, Urgency.BULK)) {
            callers.add(caller(governor, urgency, passed));
        }
        Awaitility.await().until(() -> callers.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        open.countDown();

        for (Thread thread : callers) {
            thread.join();
        }
        assertThat(List.copyOf(passed))
                .containsExactly(Urgency.URGENT, Urgency.NORMAL, Urgency.NORMAL, Urgency.BULK, Urgency.BULK);
    }

    @Test
    void aCallThatCannotPassGivesItsPlaceBack() throws Exception {
        Governor governor = new Governor(PROFESSIONAL, 1, new ProcessLedger(time), clock, clock::step);
        governor.shut(Limit.CALLS, Duration.ofMinutes(1), "Wait.");

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> take(governor, CALL));
        }
        take(governor, SEARCH);
    }

    private static Thread caller(Governor governor, Urgency urgency, LinkedBlockingQueue<Urgency> passed) {
        return Thread.startVirtualThread(() -> {
            try (Turn _ = governor.take(CALL, () -> urgency)) {
                passed.add(urgency);
            } catch (InterruptedException | LimitReached failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private Governor governor(Quotas quotas, Ledger ledger) {
        return new Governor(quotas, 50, ledger, clock, clock::step);
    }

    private List<Instant> call(int times, List<Limit> limits, List<Governor> nodes) throws Exception {
        List<Instant> calls = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            take(nodes.get(i % nodes.size()), limits);
            calls.add(clock.instant());
        }
        return calls;
    }

    private static void take(Governor governor, List<Limit> limits) throws InterruptedException, LimitReached {
        governor.take(limits, () -> Urgency.NORMAL).close();
    }

    /** HubSpot counts in any window: a call and the one that is a whole limit later are further apart than the period. */
    private static void holdsTheLimit(List<Instant> calls, int quota, Duration period) {
        for (int i = quota; i < calls.size(); i++) {
            assertThat(Duration.between(calls.get(i - quota), calls.get(i))).isGreaterThanOrEqualTo(period);
        }
    }

    private static HttpHeaders headers(String name, String value) {
        return HttpHeaders.of(Map.of(name, List.of(value)), (_, _) -> true);
    }

    private static DataSource leadwrightDatabase() {
        DataSource database = TestDatabase.create().dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/leadwright")
                .schemas("leadwright")
                .load()
                .migrate();
        return database;
    }
}
