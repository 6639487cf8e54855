package dev.leadwright.web.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wall against clients that smuggle: one reading of each request, or none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsAtTheWallTests {
    private final TestInternet internet = new TestInternet();
    private final Passage passage =
            internet.wall.open(VisitLimits.within(Duration.ofMinutes(5)).withRequests(10_000));

    RequestsAtTheWallTests() throws IOException {}

    @AfterAll
    void close() throws IOException {
        internet.close();
    }

    static Stream<Vector> requests() {
        return Vector.list("requests.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void noCanaryHears(Vector vector) throws Exception {
        String request = vector.address()
                .replace("{auth}", RawClient.auth(passage))
                .replace("{port}", Integer.toString(internet.canaries.port()))
                .translateEscapes();

        String answer = RawClient.say(passage.proxy(), request);

        assertThat(answer).startsWith("HTTP/1.1 " + vector.expected() + " ");
        assertThat(internet.canaries.heard()).isEmpty();
        assertThat(internet.site.visited()).isEmpty();
    }

    @Test
    void theSameRequestsAreHeardWithoutTheRule() throws Exception {
        try (Wall open = internet.wall(any -> true)) {
            Passage through = open.open(VisitLimits.within(Duration.ofMinutes(1)));
            for (String target : List.of("http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/x")) {
                RawClient.get(through, target);
                assertThat(internet.canaries.heard()).as(target).hasSize(1);
            }
        }
    }

    @Test
    void aNameThatChangesItsAddressIsVisitedWhileItIsPublicAndNoLonger() throws Exception {
        assertThat(RawClient.get(passage, "http://rebind.example/")).startsWith("HTTP/1.1 200");
        assertThat(RawClient.get(passage, "http://rebind.example/")).startsWith("HTTP/1.1 403");

        assertThat(internet.site.visited()).containsExactly("/");
        assertThat(internet.canaries.heard()).isEmpty();
    }

    @Test
    void aRequestBehindTheFirstIsNotServed() throws Exception {
        String second = "GET http://landing.example/second HTTP/1.1\r\n" + RawClient.auth(passage) + "\r\n";

        String answer = RawClient.say(
                passage.proxy(),
                "GET http://landing.example/first HTTP/1.1\r\n" + RawClient.auth(passage) + "\r\n" + second);

        assertThat(answer).containsOnlyOnce("HTTP/1.1 200");
        assertThat(internet.site.visited()).containsExactly("/first");
    }

    @Test
    void theHostIsTheTargetsWhateverTheHeaderSays() throws Exception {
        RawClient.say(
                passage.proxy(),
                "GET http://LANDING.example/x?y HTTP/1.1\r\nHost: 127.0.0.1\r\n" + RawClient.auth(passage) + "\r\n");

        assertThat(internet.site.visited()).containsExactly("/x?y");
        assertThat(internet.site.lastHeaders().get("Host")).containsExactly("landing.example");
    }

    @Test
    void credentialsAndHeadersOfTheConnectionStayBehind() throws Exception {
        RawClient.say(
                passage.proxy(),
                "GET http://landing.example/ HTTP/1.1\r\nConnection: close, X-Mine\r\nX-Mine: 1\r\nUpgrade: h2c\r\n"
                        + "Proxy-Connection: close\r\nAccept: text/html\r\n" + RawClient.auth(passage) + "\r\n");

        internet.site.visited();
        assertThat(internet.site.lastHeaders().keySet())
                .contains("Accept")
                .doesNotContain("Proxy-authorization", "Proxy-connection", "X-mine", "Upgrade");
    }

    @Test
    void aBodyOfAKnownLengthArrives() throws Exception {
        String answer = RawClient.say(
                passage.proxy(),
                "POST http://landing.example/form HTTP/1.1\r\nContent-Length: 3\r\n" + RawClient.auth(passage)
                        + "\r\na=b");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(internet.site.visited()).containsExactly("/form");
    }

    @Test
    void aRefusalSaysWhy() throws Exception {
        String answer = RawClient.get(passage, "http://private.example/");

        assertThat(answer)
                .contains("Proxy-Status: Leadwright; error=destination_ip_prohibited; "
                        + "details=\"Refused: private.example is not a public address.\"")
                .endsWith("\r\n\r\nRefused: private.example is not a public address.");
        assertThat(passage.refusals().getLast())
                .isEqualTo(new Refusal(
                        "private.example:80",
                        Refusal.Kind.FORBIDDEN,
                        "Refused: private.example is not a public address."));
    }
}
