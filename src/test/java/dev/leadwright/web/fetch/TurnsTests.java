package dev.leadwright.web.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTests {
    private static final Duration HALF = Duration.ofMillis(500);

    private final AtomicLong now = new AtomicLong();
    private final List<Duration> waits = new ArrayList<>();
    private final Turns turns = new Turns(now::get, time -> {
        waits.add(time);
        now.addAndGet(time.toNanos());
    });

    @Test
    void betweenTwoRequestsToASiteThereIsAPause() throws InterruptedException {
        once("www.acme.example", HALF);
        assertThat(waits).isEmpty();

        now.addAndGet(Duration.ofMillis(200).toNanos());
        once("shop.acme.example", HALF);
        once("other.example", HALF);
        now.addAndGet(Duration.ofMillis(600).toNanos());
        once("acme.example", HALF);

        assertThat(waits).containsExactly(Duration.ofMillis(300));
    }

    @Test
    void whereNoPauseIsWantedThereIsNone() throws InterruptedException {
        once("acme.example", Duration.ZERO);
        once("acme.example", Duration.ZERO);

        assertThat(waits).isEmpty();
    }

    @Test
    void aPauseLongerThanTheVisitIsNotBegun() throws InterruptedException {
        once("acme.example", HALF);

        assertThat(turns.take("acme.example", HALF, Deadline.in(Duration.ofMillis(400))))
                .isEmpty();
        assertThat(waits).isEmpty();
        once("acme.example", HALF);
        assertThat(waits).containsExactly(HALF);
    }

    @Test
    void nobodyIsServedWhileAnotherIs() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var left : threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        Turns.Turn turn = turn(i % 2 == 0 ? "www.acme.example" : "acme.example")
                                .orElseThrow();
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        LockSupport.parkNanos(1000); // lets others come in, if they can
                        int others = inside.decrementAndGet();
                        turn.close();
                        return others;
                    })
                    .toList())) {
                assertThat(left.get()).isZero();
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whoWaitsTooLongGetsNoTurn() throws Exception {
        Turns.Turn first = turn("acme.example").orElseThrow();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second =
                    threads.submit(() -> turns.take("acme.example", Duration.ZERO, Deadline.in(Duration.ofMillis(50))));

            await().until(second::isDone);
            assertThat(second.get()).isEmpty();
        }
        first.close();
        assertThat(turn("acme.example")).isPresent();
    }

    private void once(String host, Duration between) throws InterruptedException {
        turns.take(host, between, Deadline.in(Duration.ofMinutes(2)))
                .orElseThrow()
                .close();
    }

    private Optional<Turns.Turn> turn(String host) throws InterruptedException {
        return turns.take(host, Duration.ZERO, Deadline.in(Duration.ofMinutes(2)));
    }
}
