package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Limits are measured in real time, so these tests take as long as what they measure: a second or two. */
class PacingTests {

    @Test
    void noWindowOfASecondHoldsMoreSearchesThanTheLimit() throws InterruptedException {
        Pacing pacing = new Pacing(settings(0, 20));
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pacing.await(Call.Kind.SEARCH);
            starts.add(System.nanoTime());
        }

        for (int i = 20; i < starts.size(); i++) {
            assertThat(Duration.ofNanos(starts.get(i) - starts.get(i - 20))).isGreaterThan(Duration.ofMillis(980));
        }
    }

    @Test
    @Timeout(5)
    void searchesDoNotCountAgainstTheOtherLimit() throws InterruptedException {
        Pacing pacing = new Pacing(settings(2, 0));
        pacing.await(Call.Kind.READ);

        for (int i = 0; i < 1_000; i++) {
            pacing.await(Call.Kind.SEARCH);
        }
    }

    private static HubspotSettings settings(int callsPerTenSeconds, int searchesPerSecond) {
        return new HubspotSettings(
                URI.create("http://localhost:1"),
                "t",
                Duration.ofSeconds(1),
                1,
                callsPerTenSeconds,
                searchesPerSecond,
                "");
    }
}
