package dev.leadwright.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwright.testing.SharedData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTests {

    private static final String CLASSIC = """
            [{"eventId":1,"subscriptionId":7,"portalId":4711,"appId":9,"occurredAt":1790000000000,
              "subscriptionType":"contact.creation","attemptNumber":0,"objectId":101,"changeFlag":"NEW","changeSource":"CRM_UI"},
             {"eventId":2,"portalId":4711,"subscriptionType":"company.creation","objectId":55}]""";

    private static final String NEW_TASK =
            "{\"portalId\":4711,\"subscriptionType\":\"object.creation\",\"objectTypeId\":\"0-27\"}";

    private final WebhookServer server = WebhookServer.start();
    private final Sender sender = new Sender();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewContactInTheClassicStyleIsLookedForOnce() {
        assertThat(send(CLASSIC).statusCode()).isEqualTo(204);

        looksFollow(Topic.NEW_CONTACTS, 1);
        assertThat(server.looksAt(Topic.TASKS)).isZero();
        assertThat(server.count(Verdict.ACCEPTED)).isEqualTo(1);
    }

    @Test
    void aNewTaskInTheGenericStyleIsScannedFor() {
        send("[" + NEW_TASK + "]");

        looksFollow(Topic.TASKS, 1);
        assertThat(server.looksAt(Topic.NEW_CONTACTS)).isZero();
    }

    @Test
    void aThousandRepeatedEventsAskForOneLookAndTwoMoreWhenTheSearchHasCaughtUp() {
        String batch = "[" + String.join(",", Collections.nCopies(100, NEW_TASK)) + "]";
        for (int i = 0; i < 10; i++) {
            assertThat(send(batch).statusCode()).isEqualTo(204);
        }

        looksFollow(Topic.TASKS, 1);
        server.clock.advance(Duration.ofSeconds(10));
        looksFollow(Topic.TASKS, 2);
        server.clock.advance(Duration.ofSeconds(50));
        looksFollow(Topic.TASKS, 3);
    }

    @Test
    void anotherPortalsEventsAreAcceptedAndIgnored() {
        send("[" + NEW_TASK.replace("4711", "4712") + "]");
        send(CLASSIC);

        looksFollow(Topic.NEW_CONTACTS, 1);
        assertThat(server.looksAt(Topic.TASKS)).isZero();
    }

    @Test
    void whatIsSignedButNoListOfEventsIsRefusedAsMalformed() {
        for (String body : List.of("", "{}", "null", "1", "\"[]\"", "[", "[]]", "[1,]", "[".repeat(100_000))) {
            assertThat(send(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(send("[]").statusCode()).isEqualTo(204);
        assertThat(send("[null,1,\"x\",[],{}]").statusCode()).isEqualTo(204);
    }

    @Test
    void noJsonIsEverAServersFault() throws IOException {
        Path suite = SharedData.get("bad-input/JSONTestSuite");
        try (Stream<Path> files = Files.list(suite)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                byte[] body = Files.readAllBytes(file);
                int status = sender.send(Sender.signed(server.uri(), body, server.clock.instant()))
                        .statusCode();

                boolean broken = String.valueOf(file.getFileName()).startsWith("n_");
                assertThat(status).as("%s", file.getFileName()).isIn(broken ? List.of(400) : List.of(204, 400));
            }
        }
    }

    @Test
    void itIsTheSignatureThatCountsNotTheContentType() {
        var genuine = Sender.signed(server.uri(), CLASSIC, server.clock.instant());
        var unsigned = new Sender.Sent("POST", server.uri(), genuine.body(), List.of());
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "nonsense")) {
            assertThat(sender.send(genuine, type).statusCode()).as(type).isEqualTo(204);
            assertThat(sender.send(unsigned, type).statusCode()).as(type).isEqualTo(401);
        }
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsNotRead() {
        String body = "[\"" + "x".repeat(1024 * 1024) + "\"]";

        assertThat(send(body).statusCode()).isEqualTo(413);
        assertThat(server.count(Verdict.TOO_LARGE)).isEqualTo(1);
    }

    @Test
    void answersSayNothingButTheirStatus() {
        HttpResponse<String> refused = sender.send(new Sender.Sent("POST", server.uri(), new byte[0], List.of()));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEmpty();
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(send(CLASSIC).body()).isEmpty();
    }

    @Test
    void withoutASecretThereIsNoSuchPlace() {
        try (var closed = new WebhookServer(Optional.empty(), Optional.empty())) {
            var genuine = Sender.signed(closed.uri(), CLASSIC, closed.clock.instant());

            assertThat(sender.send(genuine).statusCode()).isEqualTo(404);
            assertThat(sender.send(genuine).body()).isEmpty();
        }
    }

    @Test
    void behindAProxyTheAddressIsTheOneHubspotCalls() {
        URI address = URI.create("https://leadwright.example.com/");
        try (var behind = new WebhookServer(Optional.of(WebhookServer.SECRET), Optional.of(address))) {
            var called = Sender.signed(address.resolve(WebhookServer.PATH + "?app=1"), CLASSIC, behind.clock.instant());
            URI arrived = URI.create(behind.uri() + "?app=1");

            assertThat(sender.send(new Sender.Sent("POST", arrived, called.body(), called.headers()))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(sender.send(Sender.signed(arrived, CLASSIC, behind.clock.instant()))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private HttpResponse<String> send(String body) {
        return sender.send(Sender.signed(server.uri(), body, server.clock.instant()));
    }

    /** Time goes on a little, and this many looks were made in all. */
    private void looksFollow(Topic topic, int all) {
        server.clock.advance(Duration.ofSeconds(1));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(server.looksAt(topic)).isEqualTo(all));
    }
}
