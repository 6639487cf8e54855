package dev.leadwright.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.intake.webhook.Sender.Sent;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 100 of each forgery, 1,900 in all; none gets in, while what they were made of does. */
class ForgedWebhookTests {

    private static final int OF_EACH = 100;
    private static final WebhookServer server = WebhookServer.start();

    private final Sender sender = new Sender();

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void noForgeryIsAccepted(Forgery forgery) {
        Random random = new Random(forgery.name().hashCode());
        for (int i = 0; i < OF_EACH; i++) {
            Sent genuine = Sender.signed(
                    server.uri(), """
                    [{"eventId":%d,"subscriptionType":"object.creation","objectTypeId":"0-27","portalId":4711,"objectId":%d}]""".formatted(random.nextInt(), random.nextInt(1_000_000)), server.clock.instant());
            double acceptedBefore = server.count(Verdict.ACCEPTED);
            Sent forged = forgery.of(genuine, random);

            assertThat(sender.send(forged).statusCode())
                    .as("%s", forged.headers())
                    .isEqualTo(401);
            assertThat(server.count(Verdict.ACCEPTED)).isEqualTo(acceptedBefore);

            assertThat(sender.send(genuine).statusCode()).isEqualTo(204);
        }
    }
}
