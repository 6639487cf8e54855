package dev.leadwright.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookPlanTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final LookPlan plan = new LookPlan();

    @Test
    void withoutAnEventNothingIsPlanned() {
        assertThat(plan.next()).isEmpty();
        assertThat(plan.take(NOON)).isFalse();
    }

    @Test
    void oneEventAsksForALookSoonAndTwoWhenTheSearchHasCaughtUp() {
        plan.add(NOON);

        assertThat(secondsOfLooks()).containsExactly(1L, 11L, 61L);
        assertThat(plan.next()).isEmpty();
    }

    @Test
    void aHundredEventsWithinASecondAskForNoMoreThanOne() {
        for (int i = 0; i < 100; i++) {
            plan.add(NOON.plusMillis(i * 10L));
        }

        assertThat(secondsOfLooks()).containsExactly(1L, 11L, 61L);
    }

    @Test
    void looksKeepADistanceHoweverManyEventsComeIn() {
        List<Instant> looks = new ArrayList<>();
        for (Instant now = NOON; now.isBefore(NOON.plusSeconds(600)); now = now.plusMillis(100)) {
            plan.add(now);
            if (plan.take(now)) {
                looks.add(now);
            }
        }

        assertThat(looks).hasSizeBetween(110, 120);
        for (int i = 1; i < looks.size(); i++) {
            assertThat(Duration.between(looks.get(i - 1), looks.get(i))).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void everyEventIsFollowedByALookWithinSixSecondsAndByOneAfterAMinute() {
        List<Instant> looks = new ArrayList<>();
        List<Instant> events = List.of(NOON, NOON.plusSeconds(2), NOON.plusSeconds(7), NOON.plusSeconds(58));
        for (Instant now = NOON; now.isBefore(NOON.plusSeconds(180)); now = now.plusMillis(500)) {
            if (events.contains(now)) {
                plan.add(now);
            }
            if (plan.take(now)) {
                looks.add(now);
            }
        }

        for (Instant event : events) {
            assertThat(looks)
                    .anyMatch(look -> !look.isBefore(event) && !look.isAfter(event.plusSeconds(6)))
                    .anyMatch(look -> !look.isBefore(event.plusSeconds(60)) && !look.isAfter(event.plusSeconds(66)));
        }
    }

    private List<Long> secondsOfLooks() {
        List<Long> seconds = new ArrayList<>();
        for (long second = 0; second < 120; second++) {
            if (plan.take(NOON.plusSeconds(second))) {
                seconds.add(second);
            }
        }
        return seconds;
    }
}
