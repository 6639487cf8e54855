package dev.leadwright.portal.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leadwright.portal.PortalCalls.Endpoint;
import dev.leadwright.portal.PortalLimits;
import dev.leadwright.portal.PortalLimits.Policy;
import dev.leadwright.portal.PortalLimits.Tier;
import dev.leadwright.portal.limit.Verdict.Admitted;
import dev.leadwright.portal.limit.Verdict.Refused;
import dev.leadwright.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimiterTests {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final ManualClock clock = new ManualClock("2026-11-23T09:00:00Z");

    /** Source: HubSpot's usage guidelines. */
    @ParameterizedTest
    @CsvSource({
        "FREE, 100, 100, 250000",
        "STARTER, 100, 100, 250000",
        "PROFESSIONAL, 190, 150, 625000",
        "ENTERPRISE, 190, 150, 1000000",
        "INCREASED, 250, 200, 2000000"
    })
    void aTierHasHubSpotsNumbers(Tier tier, int calls, int associationCalls, long daily) {
        PortalLimits limits = PortalLimits.of(tier);

        assertThat(admittedOf(300, Endpoint.OBJECT_READ, limits)).isEqualTo(calls);
        assertThat(admittedOf(300, Endpoint.ASSOCIATION_READ, limits)).isEqualTo(associationCalls);
        assertThat(admittedOf(300, Endpoint.SEARCH, limits)).isEqualTo(5);
        assertThat(limits.daily()).isEqualTo(daily);
    }

    /** What a bucket that refills gets wrong, for arrivals of every rhythm. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noTenSecondsEverHoldMoreThanTheLimitAndNothingIsRefusedWithoutNeed(long seed) {
        int limit = 7;
        Limiter limiter = limiter(PortalLimits.unlimited().withCalls(limit));
        Random random = new Random(seed);
        List<Instant> admitted = new ArrayList<>();

        for (int i = 0; i < 2_000; i++) {
            clock.advance(Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(9_000) : random.nextInt(300)));
            Instant now = clock.instant();
            long inWindow = admitted.stream()
                    .filter(then -> then.isAfter(now.minus(TEN_SECONDS)))
                    .count();

            Verdict verdict = limiter.ask(Endpoint.OBJECT_WRITE);

            assertThat(verdict instanceof Admitted)
                    .as("request %d at %s", i, now)
                    .isEqualTo(inWindow < limit);
            if (verdict instanceof Admitted) {
                admitted.add(now);
            }
        }
        assertThat(admitted).hasSizeBetween(500, 1_999);
    }

    @Test
    void aRefusalTellsHowLongItTakesUntilThereIsRoom() {
        Limiter limiter = limiter(PortalLimits.unlimited().withCalls(2));
        limiter.ask(Endpoint.OBJECT_READ);
        clock.advance(Duration.ofSeconds(4));
        limiter.ask(Endpoint.OBJECT_READ);
        clock.advance(Duration.ofMillis(500));

        Refused refused = (Refused) limiter.ask(Endpoint.OBJECT_READ);
        assertThat(refused.policy()).isEqualTo(Policy.BURST);
        assertThat(refused.untilRoom()).isEqualTo(Duration.ofMillis(5_500));

        clock.advance(refused.untilRoom());
        assertThat(limiter.ask(Endpoint.OBJECT_READ)).isInstanceOf(Admitted.class);
        assertThat(limiter.ask(Endpoint.OBJECT_READ)).isInstanceOf(Refused.class);
    }

    @Test
    void searchesHaveALimitOfTheirOwnAndTakeNoneOfTheOthers() {
        Limiter limiter = limiter(PortalLimits.unlimited().withCalls(1).withSearches(2));

        assertThat(limiter.ask(Endpoint.SEARCH).standing().callsLeft()).isEqualTo(1);
        assertThat(limiter.ask(Endpoint.SEARCH)).isInstanceOf(Admitted.class);
        assertThat(((Refused) limiter.ask(Endpoint.SEARCH)).policy()).isEqualTo(Policy.SEARCH);
        assertThat(limiter.ask(Endpoint.OBJECT_READ)).isInstanceOf(Admitted.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(limiter.ask(Endpoint.SEARCH)).isInstanceOf(Admitted.class);
    }

    @Test
    void anAssociationCountsTwiceAndARefusedOneNotAtAll() {
        Limiter limiter = limiter(PortalLimits.unlimited().withCalls(3).withAssociationCalls(1));

        assertThat(limiter.ask(Endpoint.ASSOCIATION_WRITE)).isInstanceOf(Admitted.class);
        Refused refused = (Refused) limiter.ask(Endpoint.ASSOCIATION_READ);
        assertThat(refused.policy()).isEqualTo(Policy.ASSOCIATIONS);
        assertThat(refused.standing().callsLeft()).isEqualTo(2);
    }

    @Test
    void theDayEndsAtMidnightInTheAccountsTimeZone() {
        clock.advance(Duration.ofHours(6)); // 15:00 in UTC, midnight in Tokyo
        clock.advance(Duration.ofSeconds(-1));
        Limiter limiter = new Limiter(PortalLimits.unlimited().withDaily(1), ZoneId.of("Asia/Tokyo"), clock);

        assertThat(limiter.ask(Endpoint.OBJECT_READ)).isInstanceOf(Admitted.class);
        Refused refused = (Refused) limiter.ask(Endpoint.SEARCH);
        assertThat(refused.policy()).isEqualTo(Policy.DAILY);
        assertThat(refused.untilRoom()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(limiter.ask(Endpoint.OBJECT_READ)).isInstanceOf(Admitted.class);
    }

    @Test
    void whatAnotherLimitRefusedCountsForTheDay() {
        Limiter limiter = limiter(PortalLimits.unlimited().withCalls(1).withDaily(3));

        limiter.ask(Endpoint.OBJECT_READ);
        limiter.ask(Endpoint.OBJECT_READ);
        limiter.ask(Endpoint.OBJECT_READ);

        assertThat(((Refused) limiter.ask(Endpoint.OBJECT_READ)).policy()).isEqualTo(Policy.DAILY);
        assertThat(limiter.usage().of(Policy.BURST).refused()).isEqualTo(2);
        assertThat(limiter.usage().refused()).isEqualTo(3);
    }

    @Test
    void theShareOfThePermittedIsMeasuredFromTheFirstRequestToTheLast() {
        Limiter limiter = limiter(PortalLimits.unlimited().withCalls(10));
        for (int second = 0; second <= 40; second += 2) {
            limiter.ask(Endpoint.OBJECT_READ);
            clock.advance(Duration.ofSeconds(2));
        }
        clock.advance(Duration.ofHours(1));

        assertThat(limiter.usage().of(Policy.BURST).admitted()).isEqualTo(21);
        assertThat(limiter.usage().of(Policy.BURST).share()).isEqualTo(21 / 40.0, within(1e-9));
        assertThat(limiter.usage().of(Policy.SEARCH).share()).isZero();
    }

    private long admittedOf(int requests, Endpoint endpoint, PortalLimits limits) {
        Limiter limiter = limiter(limits);
        long admitted = 0;
        for (int i = 0; i < requests; i++) {
            admitted += limiter.ask(endpoint) instanceof Admitted ? 1 : 0;
        }
        return admitted;
    }

    private Limiter limiter(PortalLimits limits) {
        return new Limiter(limits, ZoneOffset.UTC, clock);
    }
}
