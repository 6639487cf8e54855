package dev.leadwright.hubspot.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.gather.RecordedRequest.Ask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GatheringTests {
    /** Nothing in these tests waits for it: requests leave because they are full, or because another has ended. */
    private static final Duration LONG = Duration.ofHours(1);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void callsOfTheSameMomentAreOneRequestAndEachGetsItsOwnAnswer() {
        RecordedRequest request = new RecordedRequest(3, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, LONG, new Departures(false));

        List<CompletableFuture<String>> answers = callEach(gathering, "a", "b", "c");

        assertThat(answers).extracting(CompletableFuture::join).containsExactly("A", "B", "C");
        assertThat(request.sizes()).containsExactly(3);
    }

    @Test
    void aRequestThatIsNotFullLeavesAfterTheWindow() {
        RecordedRequest request = new RecordedRequest(100, true);

        assertThat(new Gathering<>(request, Duration.ofMillis(1), new Departures(false)).call(new Ask("a")))
                .isEqualTo("A");
    }

    @Test
    void manyPartsOfOneCallerFillRequestsAndComeBackInTheirOrder() {
        RecordedRequest request = new RecordedRequest(100, true);
        List<Ask> asked =
                IntStream.range(0, 250).mapToObj(i -> new Ask("r" + i)).toList();

        List<String> answers = new Gathering<>(request, Duration.ofMillis(1), new Departures(false)).callAll(asked);

        assertThat(answers)
                .containsExactlyElementsOf(asked.stream()
                        .map(ask -> ask.text().toUpperCase(java.util.Locale.ROOT))
                        .toList());
        assertThat(request.sizes()).hasSize(3).contains(100, 50);
    }

    @Test
    void withoutAWindowEveryCallIsARequest() {
        RecordedRequest request = new RecordedRequest(100, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, Duration.ZERO, new Departures(false));

        callEach(gathering, "a", "b", "c").forEach(CompletableFuture::join);

        assertThat(request.sizes()).containsExactly(1, 1, 1);
    }

    @Test
    void whatComesWhileARequestIsUnderWayGoesTogetherWithTheNext() {
        RecordedRequest request = new RecordedRequest(100, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, Duration.ofMillis(1), new Departures(false));
        request.hold();
        CompletableFuture<String> first = call(gathering, "a");
        Awaitility.await().until(() -> request.underWay() == 1);
        CompletableFuture<String> second = call(gathering, "b");
        Awaitility.await().until(() -> request.underWay() == 2);
        List<CompletableFuture<String>> later = callEach(gathering, "c", "d", "e");
        Awaitility.await().until(() -> gathering.size() == 3);

        request.letGo();

        assertThat(first.join() + second.join()).isEqualTo("AB");
        assertThat(later).extracting(CompletableFuture::join).containsExactly("C", "D", "E");
        assertThat(request.sizes()).containsExactly(1, 1, 3);
    }

    @Test
    void theFullestOfThoseThatWaitLeavesFirst() {
        Departures departures = new Departures(false);
        RecordedRequest busy = new RecordedRequest(100, true);
        RecordedRequest request = new RecordedRequest(100, true);
        busy.hold();
        Gathering<Ask, String> held = new Gathering<>(busy, Duration.ofMillis(1), departures);
        List<CompletableFuture<String>> underWay = List.of(call(held, "x"));
        Awaitility.await().until(() -> busy.underWay() == 1);
        CompletableFuture<String> other = call(held, "y");
        Awaitility.await().until(() -> busy.underWay() == 2);
        Gathering<Ask, String> small = new Gathering<>(request, Duration.ofMillis(1), departures);
        Gathering<Ask, String> large = new Gathering<>(request, Duration.ofMillis(1), departures);
        CompletableFuture<String> one = call(small, "small");
        List<CompletableFuture<String>> many = callEach(large, "l1", "l2", "l3");
        Awaitility.await().until(() -> small.size() + large.size() == 4);

        busy.letGo();

        one.join();
        many.forEach(CompletableFuture::join);
        underWay.forEach(CompletableFuture::join);
        other.join();
        assertThat(request.sizes()).containsExactlyInAnyOrder(3, 1);
    }

    @Test
    void whatComesWhileAllWaitForTheirTurnJoins() {
        RecordedRequest request = new RecordedRequest(100, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, Duration.ofMillis(1), new Departures(false));
        request.holdTurns();
        CompletableFuture<String> first = call(gathering, "a");
        Awaitility.await().until(request::isTurnAwaited);
        CompletableFuture<String> second = call(gathering, "b");
        Awaitility.await().until(() -> gathering.size() == 2);

        request.giveTurns();

        assertThat(first.join() + second.join()).isEqualTo("AB");
        assertThat(request.sizes()).containsExactly(2);
    }

    @Test
    void theMostUrgentGoWithTheFirstRequest() {
        RecordedRequest request = new RecordedRequest(2, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, Duration.ofMillis(1), new Departures(false));
        request.holdTurns();
        List<CompletableFuture<String>> answers = List.of(
                call(gathering, "bulk1", Urgency.BULK),
                call(gathering, "bulk2", Urgency.BULK),
                call(gathering, "hot", Urgency.URGENT),
                call(gathering, "normal", Urgency.NORMAL));
        Awaitility.await().until(() -> gathering.size() == 4);

        request.giveTurn();
        answers.subList(2, 4).forEach(CompletableFuture::join);

        assertThat(request.contents())
                .hasSize(1)
                .first()
                .satisfies(first -> assertThat(first).containsExactlyInAnyOrder("hot", "normal"));
        request.giveTurns();
        answers.forEach(CompletableFuture::join);
        assertThat(request.urgencies().getFirst()).isEqualTo(Urgency.URGENT);
    }

    @Test
    void oneBadRecordNeverFailsItsNeighbours() {
        RecordedRequest request = new RecordedRequest(8, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, LONG, new Departures(false));

        List<CompletableFuture<String>> answers = callEach(gathering, "a", "b", "refuse", "d", "e", "f", "g", "h");

        for (int i = 0; i < answers.size(); i++) {
            CompletableFuture<String> answer = answers.get(i);
            if (i == 2) {
                assertThatExceptionOfType(CompletionException.class)
                        .isThrownBy(answer::join)
                        .withCauseInstanceOf(CrmException.Invalid.class);
            } else {
                assertThat(answer.join()).hasSize(1);
            }
        }
        assertThat(request.sizes()).hasSize(7); // 8, 4 4, 2 2, 1 1
    }

    @Test
    void aFailureOfOnePartIsItsOwnAndWhatIsUnsettledIsAskedAlone() {
        RecordedRequest request = new RecordedRequest(3, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, LONG, new Departures(false));

        List<CompletableFuture<String>> answers = callEach(gathering, "a", "fail", "alone");

        assertThat(answers.get(0).join()).isEqualTo("A");
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> answers.get(1).join())
                .withCauseInstanceOf(CrmException.NotFound.class);
        assertThat(answers.get(2).join()).isEqualTo("ALONE");
        assertThat(request.contents()).last().isEqualTo(List.of("alone"));
    }

    @Test
    void aRequestThatBreaksFailsAllOfItsCallersAndIsNotRepeated() {
        RecordedRequest request = new RecordedRequest(3, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, LONG, new Departures(false));

        List<CompletableFuture<String>> answers = callEach(gathering, "a", "break", "c");

        assertThat(answers)
                .allSatisfy(answer -> assertThatExceptionOfType(CompletionException.class)
                        .isThrownBy(answer::join)
                        .withCauseInstanceOf(CrmException.OutcomeUnknown.class));
        assertThat(request.sizes()).containsExactly(3);
    }

    @Test
    void whoAsksForTheSameSharesTheAnswer() {
        RecordedRequest request = new RecordedRequest(2, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, Duration.ofMillis(1), new Departures(false));
        request.holdTurns();
        List<CompletableFuture<String>> answers = callEach(gathering, "c", "c", "c", "d");
        Awaitility.await().until(() -> gathering.size() == 4);

        request.giveTurns();

        assertThat(answers).extracting(CompletableFuture::join).containsExactly("C", "C", "C", "D");
        assertThat(request.sizes()).containsExactly(2);
    }

    @Test
    void twoChangesOfOneRecordAreNeverInOneRequest() {
        RecordedRequest request = new RecordedRequest(2, false);
        Gathering<Ask, String> gathering = new Gathering<>(request, Duration.ofMillis(1), new Departures(false));
        request.holdTurns();
        List<CompletableFuture<String>> answers = callEach(gathering, "a", "a", "b");
        Awaitility.await().until(() -> gathering.size() == 3);

        request.giveTurns();

        answers.forEach(CompletableFuture::join);
        assertThat(request.contents()).allSatisfy(parts -> assertThat(parts).doesNotHaveDuplicates());
        assertThat(request.sizes()).containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void whoIsInterruptedBeforeTheRequestLeftIsNotPartOfIt() {
        RecordedRequest request = new RecordedRequest(100, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, Duration.ofMillis(1), new Departures(false));
        request.holdTurns();
        AtomicReference<Throwable> told = new AtomicReference<>();
        Thread interrupted = Thread.ofVirtual().start(() -> {
            try {
                gathering.call(new Ask("a"));
            } catch (CrmException failure) {
                told.set(failure);
            }
        });
        Awaitility.await().until(() -> gathering.size() == 1);
        interrupted.interrupt();
        Awaitility.await().until(() -> told.get() != null);
        CompletableFuture<String> other = call(gathering, "b");
        Awaitility.await().until(() -> gathering.size() == 1);

        request.giveTurns();

        assertThat(other.join()).isEqualTo("B");
        assertThat(told.get()).isInstanceOf(CrmException.Unavailable.class);
        assertThat(request.contents()).containsExactly(List.of("b"));
    }

    @Test
    void whoeverCannotGetATurnIsToldAndTheNextTriesAnew() {
        RecordedRequest request = new RecordedRequest(100, true);
        Gathering<Ask, String> gathering = new Gathering<>(request, Duration.ofMillis(1), new Departures(false));
        request.refuseNextTurn();

        assertThatExceptionOfType(CrmException.Throttled.class).isThrownBy(() -> gathering.call(new Ask("a")));
        assertThat(gathering.call(new Ask("a"))).isEqualTo("A");
    }

    private List<CompletableFuture<String>> callEach(Gathering<Ask, String> gathering, String... texts) {
        return java.util.Arrays.stream(texts).map(text -> call(gathering, text)).toList();
    }

    private CompletableFuture<String> call(Gathering<Ask, String> gathering, String text) {
        return call(gathering, text, Urgency.NORMAL);
    }

    private CompletableFuture<String> call(Gathering<Ask, String> gathering, String text, Urgency urgency) {
        return CompletableFuture.supplyAsync(() -> urgency.call(() -> gathering.call(new Ask(text))), callers);
    }
}
