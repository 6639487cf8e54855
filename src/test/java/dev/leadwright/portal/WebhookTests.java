package dev.leadwright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leadwright.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class WebhookTests {

    private static final TestDatabase database = TestDatabase.create();
    private static final Portal portal = Portal.start(PortalFixture.options(database));
    private static final JdbcClient tables = JdbcClient.create(database.dataSource());

    private final PortalClient client = new PortalClient(portal.baseUri());
    private final WebhookTarget target = new WebhookTarget();

    @AfterEach
    void stopListening() {
        portal.sendWebhooks(target.webhook());
        tables.sql("delete from portal.webhook_event").update();
        target.close();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void aNewRecordIsToldWithWhatHubspotTells() {
        portal.sendWebhooks(target.webhook(PortalSubscription.to("creation", "tasks")));
        String task = task("Qualify Lead");

        JsonNode event = onlyEvent();
        assertThat(event.get("subscriptionType").asString()).isEqualTo("object.creation");
        assertThat(event.get("objectTypeId").asString()).isEqualTo("0-27");
        assertThat(event.get("objectId").asString()).isEqualTo(task);
        assertThat(event.get("portalId").asLong()).isEqualTo(4_400_001);
        assertThat(event.get("changeFlag").asString()).isEqualTo("CREATED");
        assertThat(event.get("changeSource").asString()).isEqualTo("INTEGRATION");
        assertThat(event.get("attemptNumber").asInt()).isZero();
        assertThat(event.get("eventId").isIntegralNumber()).isTrue();
        assertThat(event.get("appId").isIntegralNumber()).isTrue();
        assertThat(event.get("subscriptionId").isIntegralNumber()).isTrue();
        assertThat(Instant.ofEpochMilli(event.get("occurredAt").asLong()).toString())
                .isEqualTo(client.get(PortalClient.OBJECTS + "tasks/" + task).text("/createdAt"));
    }

    @Test
    void theClassicStyleNamesTheKindInItsType() {
        portal.sendWebhooks(target.webhook(new PortalSubscription("contact.creation", "contacts", Optional.empty())));
        client.create("contacts", "\"firstname\":\"Ada\"");
        task("Not asked for");

        JsonNode event = onlyEvent();
        assertThat(event.get("subscriptionType").asString()).isEqualTo("contact.creation");
        assertThat(event.has("objectTypeId")).isFalse();
    }

    @Test
    void aChangedPropertyIsToldOnceWithItsNewValueAndOnlyIfItChanged() {
        String task = task("Qualify Lead");
        portal.sendWebhooks(target.webhook(
                PortalSubscription.toChangesOf("hs_task_status", "tasks"),
                PortalSubscription.toChangesOf("hs_task_body", "tasks")));
        change(task, "\"hs_task_status\":\"NOT_STARTED\",\"hs_task_priority\":\"HIGH\"");
        change(task, "\"hs_task_status\":\"WAITING\",\"hs_task_body\":\"Zoë\"");
        change(task, "\"hs_task_body\":\"\"");

        eventually(() -> assertThat(target.events())
                .extracting(event -> event.get("propertyName").asString() + "="
                        + event.get("propertyValue").asString())
                .containsExactlyInAnyOrder("hs_task_status=WAITING", "hs_task_body=Zoë", "hs_task_body="));
    }

    @Test
    void anArchivedRecordIsToldAsDeleted() {
        String contact = client.create("contacts", "\"firstname\":\"Ada\"");
        portal.sendWebhooks(target.webhook(PortalSubscription.to("deletion", "contacts")));
        client.delete(PortalClient.OBJECTS + "contacts/" + contact);

        assertThat(onlyEvent().get("objectId").asString()).isEqualTo(contact);
    }

    @Test
    void anAssociationIsToldOnBothSides() {
        String contact = client.create("contacts", "\"firstname\":\"Ada\"");
        String task = task("Qualify Lead");
        portal.sendWebhooks(target.webhook(
                PortalSubscription.to("associationChange", "contacts"),
                PortalSubscription.to("associationChange", "tasks")));
        client.put(PortalClient.OBJECTS + "tasks/" + task + "/associations/default/contacts/" + contact, "");

        eventually(() -> assertThat(target.events())
                .extracting(event -> event.get("associationType").asString()
                        + event.get("fromObjectTypeId").asString()
                        + event.get("associationRemoved").asBoolean())
                .containsExactlyInAnyOrder("TASK_TO_CONTACT0-27false", "CONTACT_TO_TASK0-1false"));
    }

    @Test
    void aRecordThatCameOfTwoIsToldAsMerged() {
        String kept = client.create("contacts", "\"firstname\":\"Ada\"");
        String other = client.create("contacts", "\"firstname\":\"Ada L.\"");
        portal.sendWebhooks(target.webhook(
                PortalSubscription.to("merge", "contacts"),
                PortalSubscription.to("deletion", "contacts"),
                PortalSubscription.to("creation", "contacts")));
        String merged = client.post(
                        PortalClient.OBJECTS + "contacts/merge",
                        "{\"primaryObjectId\":\"" + kept + "\",\"objectIdToMerge\":\"" + other + "\"}")
                .text("/id");

        JsonNode event = onlyEvent();
        assertThat(event.get("subscriptionType").asString()).isEqualTo("object.merge");
        assertThat(event.get("primaryObjectId").asString()).isEqualTo(kept);
        assertThat(event.get("mergedObjectIds").toString()).isEqualTo("[" + other + "]");
        assertThat(event.get("newObjectId").asString()).isEqualTo(merged);
        assertThat(event.get("objectId").asString()).isEqualTo(merged);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        portal.sendWebhooks(target.webhook(PortalSubscription.to("creation", "contacts")));
        client.post(PortalClient.OBJECTS + "contacts/batch/create", """
                {"inputs":[{"properties":{"firstname":"Ada"}},{"properties":{"nonsense":"x"}}]}""");
        String kept = client.create("contacts", "\"firstname\":\"Bea\"");

        assertThat(onlyEvent().get("objectId").asString()).isEqualTo(kept);
    }

    @Test
    void manyEventsComeInBatchesOfAHundredAtMost() {
        portal.sendWebhooks(target.webhook(PortalSubscription.to("creation", "contacts")));
        for (int i = 0; i < 3; i++) {
            String inputs = IntStream.range(0, 90)
                    .mapToObj(n -> "{\"properties\":{\"firstname\":\"N" + n + "\"}}")
                    .collect(Collectors.joining(","));
            client.post(PortalClient.OBJECTS + "contacts/batch/create", "{\"inputs\":[" + inputs + "]}");
        }

        eventually(() -> assertThat(target.events()).hasSize(270));
        assertThat(target.batches())
                .allSatisfy(batch -> assertThat(batch.size()).isBetween(1, 100));
        assertThat(target.events())
                .extracting(event -> event.get("objectId").asLong())
                .doesNotHaveDuplicates();
        eventually(() -> assertThat(waiting()).isZero());
    }

    @Test
    void whatIsNotTakenIsSentAgainWithTheNumberOfTheAttempt() {
        target.answers(request -> request < 4 ? 503 : 200);
        portal.sendWebhooks(
                target.webhook(PortalSubscription.to("creation", "contacts")).withFirstRetry(Duration.ofMillis(1)));
        client.create("contacts", "\"firstname\":\"Ada\"");

        eventually(() -> assertThat(target.events())
                .extracting(event -> event.get("attemptNumber").asInt())
                .containsExactly(0, 1, 2, 3));
        eventually(() -> assertThat(waiting()).isZero());
    }

    @Test
    void afterTenRetriesItIsGivenUp() {
        target.answers(request -> 500);
        portal.sendWebhooks(
                target.webhook(PortalSubscription.to("creation", "contacts")).withFirstRetry(Duration.ofNanos(1)));
        client.create("contacts", "\"firstname\":\"Ada\"");

        eventually(() -> assertThat(waiting()).isZero());
        assertThat(target.events())
                .extracting(event -> event.get("attemptNumber").asInt())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void aTargetThatHangsHoldsNobodyUp() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        target.answers(request -> {
            arrived.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 204;
        });
        portal.sendWebhooks(target.webhook(PortalSubscription.to("creation", "contacts")));
        client.create("contacts", "\"firstname\":\"Ada\"");
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        client.create("contacts", "\"firstname\":\"Bea\""); // while the first is still being told
        assertThat(target.events()).hasSize(1);

        held.countDown();
        eventually(() -> assertThat(target.events()).hasSize(2));
    }

    @Test
    void whatWasCommittedIsToldEvenAfterARestart() {
        TestDatabase own = TestDatabase.create();
        URI nobody = URI.create("http://127.0.0.1:1/hooks");
        try (Portal first = Portal.start(PortalFixture.options(own))) {
            first.sendWebhooks(PortalWebhook.to(nobody, WebhookTarget.SECRET).withFirstRetry(Duration.ofMillis(1)));
            new PortalClient(first.baseUri()).create("contacts", "\"firstname\":\"Ada\"");
        }
        try (Portal second = Portal.start(PortalFixture.options(own))) {
            second.sendWebhooks(target.webhook());
            eventually(() -> assertThat(target.events()).hasSize(1));
        }
    }

    @Test
    void whileNobodyListensNothingIsWrittenDown() {
        client.create("contacts", "\"firstname\":\"Ada\"");

        assertThat(waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/hooks",
                "http://10.0.0.1/hooks",
                "http://127.0.0.1.example.com/hooks",
                "http://[2001:db8::1]/hooks",
                "ftp://127.0.0.1/hooks",
                "/hooks"
            })
    void aTargetElsewhereIsRefused(String uri) {
        assertThatThrownBy(() -> PortalWebhook.to(URI.create(uri), "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/x", "http://127.0.0.1:1/x", "https://[::1]:1/x"})
    void aTargetHereIsTakenAndItsSecretNotShown(String uri) {
        assertThat(PortalWebhook.to(URI.create(uri), "not-to-be-seen").toString())
                .contains(uri)
                .doesNotContain("not-to-be-seen");
    }

    private String task(String subject) {
        return client.create(
                "tasks", "\"hs_task_subject\":\"" + subject + "\",\"hs_timestamp\":\"2026-12-01T09:00:00Z\"");
    }

    private void change(String task, String properties) {
        assertThat(client.patch(PortalClient.OBJECTS + "tasks/" + task, "{\"properties\":{" + properties + "}}")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode onlyEvent() {
        eventually(() -> assertThat(target.events()).isNotEmpty());
        eventually(() -> assertThat(waiting()).isZero());
        List<JsonNode> events = target.events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static long waiting() {
        return tables.sql("select count(*) from portal.webhook_event")
                .query(Long.class)
                .single();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }
}
