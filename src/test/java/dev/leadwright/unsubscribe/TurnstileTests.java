package dev.leadwright.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.testing.SteppedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnstileTests {
    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-30T09:00:00Z"));
    private final Turnstile turnstile = new Turnstile(clock);

    @Test
    void soManyAMinuteFromOneNetworkAndTheOthersFeelNothing() {
        assertThat(visits("192.0.2.1", 200)).isEqualTo(Turnstile.A_MINUTE);
        assertThat(visits("192.0.2.2", 1)).isOne();
        assertThat(visits("2001:db8:1:2::1", 100) + visits("2001:db8:1:2:ffff::9", 100))
                .isEqualTo(Turnstile.A_MINUTE);
        assertThat(visits("2001:db8:1:3::1", 1)).isOne();

        clock.step(Duration.ofMinutes(1));
        assertThat(visits("192.0.2.1", 1)).isOne();
    }

    @Test
    void whatAProxyMakesUpFillsNoMemory() {
        for (int i = 0; i < 50_000; i++) {
            visits("made up " + i, 1);
        }
        assertThat(visits("one more", 1)).as("all of them are one by now").isZero();
        clock.step(Duration.ofMinutes(1));
        assertThat(visits("one more", 1)).isOne();
    }

    private int visits(String address, int times) {
        int admitted = 0;
        for (int i = 0; i < times; i++) {
            if (turnstile.admits(address)) {
                admitted++;
                turnstile.leave();
            }
        }
        return admitted;
    }
}
