package dev.leadwright.web.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class VisitLimitsTests {
    private static final String URL = "http://acme.example/";
    private static final VisitLimits LIMITS = new VisitLimits(Duration.ofSeconds(30), 50_000, 120_000, 1000, 5);

    private final RawSite site = RawSite.saying("HTTP/1.1 200 OK\r\n\r\nhello");
    private final Wall wall = new Wall(false, Map.of("acme.example", site.address()));

    VisitLimitsTests() throws IOException {}

    @AfterEach
    void close() throws IOException {
        wall.close();
        site.close();
    }

    @Test
    void eachVisitHasRequestsOfItsOwn() throws IOException {
        try (Passage one = wall.open(LIMITS);
                Passage other = wall.open(LIMITS)) {
            for (int i = 0; i < 5; i++) {
                assertThat(RawClient.get(one, URL)).endsWith("hello");
            }
            assertThat(RawClient.get(one, URL)).startsWith("HTTP/1.1 429").endsWith("more than 5 requests.");
            assertThat(RawClient.get(other, URL)).endsWith("hello");
            assertThat(one.refusals()).extracting(Refusal::kind).containsExactly(Refusal.Kind.LIMIT);
            assertThat(other.requests()).isEqualTo(1);
        }
        assertThat(site.requests()).hasSize(6);
    }

    @Test
    void refusedRequestsCountToo() throws IOException {
        try (Passage passage = wall.open(LIMITS)) {
            for (int i = 0; i < 5; i++) {
                RawClient.get(passage, "http://10.0.0.1/");
            }
            assertThat(RawClient.get(passage, URL)).startsWith("HTTP/1.1 429");
        }
    }

    @Test
    void aResponseIsCutAtItsLimit() throws Exception {
        var written = new AtomicLong();
        site.behave((request, in, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(new byte[10_000]);
                written.addAndGet(10_000);
            }
        });

        try (Passage passage = wall.open(LIMITS)) {
            assertThat(RawClient.get(passage, URL).split("\r\n\r\n", 2)[1]).hasSize(50_000);
            assertThat(passage.refusals())
                    .extracting(Refusal::reason)
                    .containsExactly("More than the visit may take of" + " acme.example.");
        }
        // What systems buffer on the way, and no more.
        assertThat(written.get()).isLessThan(20_000_000);
    }

    @Test
    void aVisitIsCutAtItsLimitHoweverManyResponsesThatTakes() throws IOException {
        site.behave((request, in, out) ->
                out.write(("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(49_000)).getBytes(StandardCharsets.US_ASCII)));
        try (Passage passage = wall.open(LIMITS)) {
            RawClient.get(passage, URL);
            RawClient.get(passage, URL);
            assertThat(RawClient.get(passage, URL).length()).isLessThan(22_500);
            assertThat(passage.receivedBytes()).isEqualTo(120_000);
        }
    }

    @Test
    void aTunnelIsCutAtTheVisitsLimit() throws IOException {
        site.behave((request, in, out) -> {
            while (true) {
                out.write(new byte[10_000]);
            }
        });
        try (Passage passage = wall.open(LIMITS)) {
            String request = "CONNECT acme.example:443 HTTP/1.1\r\n" + RawClient.auth(passage) + "\r\nany\r\n\r\n";
            String answer = RawClient.say(passage.proxy(), request);
            assertThat(answer.split("\r\n\r\n", 2)[1]).hasSize(120_000);
        }
    }

    @Test
    void littleCanBeSent() throws IOException {
        String body = "x".repeat(2000);
        try (Passage passage = wall.open(LIMITS)) {
            String answer = RawClient.say(
                    passage.proxy(),
                    "POST " + URL + " HTTP/1.1\r\nContent-Length: 2000\r\n" + RawClient.auth(passage) + "\r\n" + body);
            assertThat(answer).startsWith("HTTP/1.1 429");
            assertThat(site.requests()).isEmpty();

            RawClient.say(
                    passage.proxy(), "CONNECT acme.example:443 HTTP/1.1\r\n" + RawClient.auth(passage) + "\r\n" + body);
            assertThat(passage.sentBytes()).isEqualTo(1000);
        }
    }

    @Test
    void atTheEndOfItsTimeAVisitIsCut() throws Exception {
        var never = new CountDownLatch(1);
        site.behave((request, in, out) -> never.await());
        try (Passage passage = wall.open(new VisitLimits(Duration.ofMillis(200), 50_000, 50_000, 1000, 5))) {
            assertThat(RawClient.get(passage, URL)).isEmpty();
            assertThat(RawClient.get(passage, URL)).startsWith("HTTP/1.1 429").endsWith("is used up.");
        }
        never.countDown();
    }

    @Test
    void afterTheVisitItsCredentialsAreWorthNothing() throws IOException {
        Passage passage = wall.open(LIMITS);
        passage.close();

        assertThat(RawClient.get(passage, URL)).startsWith("HTTP/1.1 407");
    }

    @Test
    void basicCredentialsAreTakenAsBrowsersSendThem() throws IOException {
        try (Passage passage = wall.open(LIMITS)) {
            String basic = passage.authorization().replace("Bearer", "basic");
            assertThat(RawClient.say(
                            passage.proxy(), "GET " + URL + " HTTP/1.1\r\nProxy-Authorization: " + basic + "\r\n\r\n"))
                    .endsWith("hello");
        }
    }

    @Test
    void aClosedWallLeavesNothingBehind() throws Exception {
        var met = new CountDownLatch(1);
        site.behave((request, in, out) -> {
            met.countDown();
            in.read();
        });
        Passage passage = wall.open(LIMITS);
        InetSocketAddress proxy = passage.proxy();
        try (var client = new Socket(proxy.getAddress(), proxy.getPort())) {
            client.getOutputStream()
                    .write(("GET " + URL + " HTTP/1.1\r\n" + RawClient.auth(passage) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            met.await();

            wall.close();

            assertThat(client.getInputStream().readAllBytes()).isEmpty();
            assertThatThrownBy(() -> new Socket(proxy.getAddress(), proxy.getPort()))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void thePasswordIsNotShown() {
        Passage passage = wall.open(LIMITS);

        assertThat(passage.toString()).contains(passage.user()).doesNotContain(passage.password());
    }
}
