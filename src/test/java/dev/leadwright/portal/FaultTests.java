package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.portal.PortalCalls.Endpoint;
import dev.leadwright.portal.PortalClient.Answer;
import dev.leadwright.portal.PortalLimits.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTests {

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private static final String CONTACTS = OBJECTS + "contacts";

    private final PortalClient client = fixture.client();
    private final HttpClient http = HttpClient.newHttpClient();
    private final PortalFaults faults = fixture.portal().faults();

    @AfterEach
    void heal() {
        faults.clear();
        http.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 500, 502, 503, 504, 524})
    void aRefusedRequestIsNotDone(int status) throws Exception {
        faults.follow(FaultPlan.of(1, FaultRule.of(new Fault.Refused(status)).next(1)));

        HttpResponse<String> refused = create();

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).startsWith(status == 502 || status == 504 || status == 524 ? "<html>" : "{");
        assertThat(records()).isZero();
        assertThat(create().statusCode()).isEqualTo(201);
    }

    @Test
    void aMigrationSaysHowLongItTakes() throws Exception {
        faults.follow(FaultPlan.of(
                1,
                FaultRule.of(new Fault.Refused(477, Optional.of(Duration.ofMinutes(5))))
                        .next(1)));

        HttpResponse<String> refused = create();

        assertThat(refused.statusCode()).isEqualTo(477);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BURST", "SEARCH", "DAILY"})
    void anotherAppCanUseTheLimitsUp(String policy) {
        Policy used = Policy.valueOf(policy);
        faults.follow(FaultPlan.of(1, FaultRule.of(new Fault.Throttled(used)).next(1)));

        Answer refused = client.get(CONTACTS);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("/policyName")).isEqualTo(used.wireName());
    }

    @Test
    void aConnectionCutBeforeLeavesNothingDone() throws Exception {
        faults.follow(FaultPlan.of(
                1, FaultRule.of(new Fault.CutBefore()).on(Endpoint.OBJECT_WRITE).next(1)));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(records()).isZero();
        assertThat(create().statusCode()).isEqualTo(201);
    }

    @Test
    void aConnectionCutAfterLeavesAllDone() throws Exception {
        faults.follow(FaultPlan.of(
                1, FaultRule.of(new Fault.CutAfter()).withPath("/contacts$").next(1)));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(records()).isEqualTo(1);
        assertThat(create().statusCode()).isEqualTo(201);
    }

    @Test
    void aConnectionCutWithinTheAnswerLeavesAllDone() {
        faults.follow(FaultPlan.of(1, FaultRule.of(new Fault.CutWithin()).next(1)));

        assertThatThrownBy(this::create).isInstanceOf(IOException.class);

        assertThat(records()).isEqualTo(1);
    }

    @Test
    void anErrorAfterwardsLeavesAllDone() throws Exception {
        faults.follow(FaultPlan.of(1, FaultRule.of(new Fault.FailedAfter(503)).next(1)));

        HttpResponse<String> failed = create();

        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.body()).contains("\"category\":\"INTERNAL_ERROR\"");
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void aGarbledAnswerIsHalfOfOne() throws Exception {
        faults.follow(FaultPlan.of(1, FaultRule.of(new Fault.Garbled()).next(1)));

        HttpResponse<String> garbled = create();

        assertThat(garbled.statusCode()).isEqualTo(201);
        assertThat(garbled.body()).startsWith("{\"id\"").doesNotEndWith("}");
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void aSlowAnswerIsARightOne() throws Exception {
        faults.follow(FaultPlan.of(
                1, FaultRule.of(new Fault.Slow(Duration.ofMillis(300))).next(1)));
        long began = System.nanoTime();

        assertThat(create().statusCode()).isEqualTo(201);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aRuleStrikesOnlyWhatItNames() throws Exception {
        faults.follow(FaultPlan.of(
                1,
                FaultRule.of(new Fault.Refused(500)).on(Endpoint.SEARCH),
                FaultRule.of(new Fault.Refused(502)).withMethod("PATCH"),
                FaultRule.of(new Fault.Refused(503)).withPath("/companies/batch/")));

        assertThat(create().statusCode()).isEqualTo(201);
        assertThat(client.search("contacts", "{}").status()).isEqualTo(500);
        assertThat(client.post(OBJECTS + "companies/batch/read", "{}").status()).isEqualTo(503);
        assertThat(client.get(OBJECTS + "companies").status()).isEqualTo(200);
    }

    @Test
    void theSameSeedStrikesTheSameRequests() {
        List<Integer> first = strikes(7);
        List<Integer> again = strikes(7);
        List<Integer> other = strikes(8);

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(first.stream().filter(status -> status == 503)).hasSizeBetween(30, 70);
    }

    @Test
    void whatHasStruckIsCounted() throws Exception {
        Fault refused = new Fault.Refused(555);
        faults.follow(FaultPlan.none());
        faults.add(FaultRule.of(refused).next(2));
        long before = fixture.portal().usage().refused();

        IntStream.range(0, 5).forEach(i -> client.get(CONTACTS));

        assertThat(faults.struck()).contains(Map.entry(refused, 2L));
        assertThat(fixture.portal().usage().refused()).isEqualTo(before);
    }

    @Test
    void aRateIsKept() {
        faults.follow(FaultPlan.atRate(1, 3));
        Map<Fault, Long> before = faults.struck();
        IntStream.range(0, 200).forEach(i -> {
            try {
                client.post(CONTACTS, "{}");
            } catch (UncheckedIOException cut) {
                assertThat(cut).hasCauseInstanceOf(IOException.class);
            }
        });

        assertThat(struckSince(before, new Fault.Refused(503))).isBetween(70L, 130L);
        assertThat(struckSince(before, new Fault.CutBefore())).isBetween(30L, 75L);
        assertThat(struckSince(before, new Fault.CutAfter())).isBetween(30L, 75L);
        assertThatThrownBy(() -> FaultPlan.atRate(1.5, 3)).hasMessageContaining("between 0 and 1, but was 1.5");
    }

    /** Were a database connection held meanwhile, ten at a time would take twenty seconds. */
    @Test
    void latencyHoldsNothingUp() {
        try (var under = new ConditionedPortal(PortalConditions.ideal().withLatency(Duration.ofMillis(500)))) {
            HttpRequest request = under.client.request(CONTACTS).GET().build();
            long began = System.nanoTime();

            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 400)
                    .mapToObj(i -> http.sendAsync(request, BodyHandlers.ofString()))
                    .toList();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(500), Duration.ofSeconds(15));
        }
    }

    private List<Integer> strikes(long seed) {
        faults.follow(FaultPlan.of(seed, FaultRule.of(new Fault.Refused(503)).withProbability(0.25)));
        return IntStream.range(0, 200)
                .mapToObj(i -> client.get(CONTACTS).status())
                .toList();
    }

    private long struckSince(Map<Fault, Long> before, Fault fault) {
        return faults.struck().getOrDefault(fault, 0L) - before.getOrDefault(fault, 0L);
    }

    private HttpResponse<String> create() throws IOException, InterruptedException {
        return http.send(
                client.request(CONTACTS)
                        .POST(BodyPublishers.ofString("{\"properties\": {\"firstname\": \"Ada\"}}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private long records() {
        return fixture.portal().countRecords("contacts");
    }
}
