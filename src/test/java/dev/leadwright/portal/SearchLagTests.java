package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchLagTests {

    private static final Duration LAG = Duration.ofSeconds(30);
    private static final List<String> STATUSES = List.of("NOT_STARTED", "IN_PROGRESS", "WAITING", "COMPLETED");

    private final ConditionedPortal under =
            new ConditionedPortal(PortalConditions.ideal().withSearchLag(LAG));
    private final PortalClient client = under.client;

    @AfterEach
    void close() {
        under.close();
    }

    @Test
    void aNewTaskCanBeReadAtOnceAndIsFoundAfterTheLag() {
        String task = createTask("NOT_STARTED");

        assertThat(client.get(OBJECTS + "tasks/" + task).status()).isEqualTo(200);
        under.clock.advance(LAG.minusMillis(1));
        assertThat(found("NOT_STARTED")).isEmpty();
        under.clock.advance(Duration.ofMillis(1));
        assertThat(found("NOT_STARTED")).containsExactly(Map.entry(task, "NOT_STARTED"));
    }

    @Test
    void aChangedTaskIsFoundByWhatItWasAndShownAsItWas() {
        String task = createTask("NOT_STARTED");
        under.clock.advance(LAG);
        client.patch(OBJECTS + "tasks/" + task, "{\"properties\": {\"hs_task_status\": \"IN_PROGRESS\"}}");

        assertThat(found("NOT_STARTED")).containsExactly(Map.entry(task, "NOT_STARTED"));
        assertThat(found("IN_PROGRESS")).isEmpty();
        assertThat(client.get(OBJECTS + "tasks/" + task + "?properties=hs_task_status")
                        .text("/properties/hs_task_status"))
                .isEqualTo("IN_PROGRESS");
        under.clock.advance(LAG);
        assertThat(found("NOT_STARTED")).isEmpty();
        assertThat(found("IN_PROGRESS")).containsExactly(Map.entry(task, "IN_PROGRESS"));
    }

    @Test
    void anArchivedTaskIsFoundUntilTheLagIsOver() {
        String task = createTask("NOT_STARTED");
        under.clock.advance(LAG);
        client.delete(OBJECTS + "tasks/" + task);

        assertThat(client.get(OBJECTS + "tasks/" + task).status()).isEqualTo(404);
        Answer stale = client.search("tasks", "{}");
        assertThat(stale.body().at("/total").asInt()).isEqualTo(1);
        assertThat(stale.body().at("/results/0/archived").asBoolean()).isFalse();
        under.clock.advance(LAG);
        assertThat(client.search("tasks", "{}").body().at("/total").asInt()).isZero();
    }

    @Test
    void whatThePortalChangesItselfLagsToo() {
        client.create("contacts", "\"email\": \"ada@example.com\"");
        under.clock.advance(LAG);
        client.post("/communication-preferences/2026-09/statuses/ada@example.com/unsubscribe-all?channel=EMAIL", "");

        String optedOut = """
                {"filterGroups": [{"filters": [
                    {"propertyName": "hs_email_optout", "operator": "EQ", "value": "true"}]}]}
                """;
        assertThat(client.search("contacts", optedOut).body().at("/total").asInt())
                .isZero();
        assertThat(client.search("contacts", "{}").body().at("/total").asInt()).isEqualTo(1);
        under.clock.advance(LAG);
        assertThat(client.search("contacts", optedOut).body().at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void pagesOfALaggingSearchFitTogether() {
        for (int i = 0; i < 7; i++) {
            createTask("WAITING");
        }
        under.clock.advance(LAG);
        List<String> before = List.copyOf(found("WAITING").keySet());
        client.patch(OBJECTS + "tasks/" + before.get(1), "{\"properties\": {\"hs_task_status\": \"COMPLETED\"}}");
        client.delete(OBJECTS + "tasks/" + before.get(4));
        createTask("WAITING");

        String page = """
                {"filterGroups": [{"filters": [
                    {"propertyName": "hs_task_status", "operator": "IN", "values": ["WAITING"]}]}],
                 "sorts": ["hs_object_id"], "limit": 4, "after": "%d"}
                """;
        Answer first = client.search("tasks", page.formatted(0));
        Answer second = client.search("tasks", page.formatted(4));

        assertThat(first.body().at("/total").asInt()).isEqualTo(7);
        assertThat(first.body().at("/results").findValuesAsString("id")).isEqualTo(before.subList(0, 4));
        assertThat(second.body().at("/results").findValuesAsString("id")).isEqualTo(before.subList(4, 7));
    }

    /** Whatever happens, a search sees what a diary of it says of that time. */
    @Test
    void aSearchSeesExactlyWhatWasTrueThatLongAgo() {
        Random random = new Random(20261123);
        Map<String, NavigableMap<Instant, String>> diary = new HashMap<>();

        for (int step = 0; step < 300; step++) {
            under.clock.advance(Duration.ofSeconds(random.nextInt(4)));
            change(random, diary);
            if (random.nextInt(3) == 0) {
                String status = STATUSES.get(random.nextInt(STATUSES.size()));
                assertThat(found(status)).as("step %d", step).isEqualTo(expected(diary, status));
            }
        }
    }

    private void change(Random random, Map<String, NavigableMap<Instant, String>> diary) {
        Instant now = under.clock.instant();
        String status = STATUSES.get(random.nextInt(STATUSES.size()));
        List<String> alive = diary.entrySet().stream()
                .filter(task -> !task.getValue().lastEntry().getValue().equals("archived"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        int chosen = random.nextInt(10);
        if (chosen < 3 || alive.isEmpty()) {
            diary.put(createTask(status), new TreeMap<>(Map.of(now, status)));
            return;
        }
        String task = alive.get(random.nextInt(alive.size()));
        NavigableMap<Instant, String> life = Objects.requireNonNull(diary.get(task));
        if (chosen < 4) {
            client.delete(OBJECTS + "tasks/" + task);
            life.put(now, "archived");
        } else if (chosen < 7) {
            client.patch(OBJECTS + "tasks/" + task, "{\"properties\": {\"hs_task_status\": \"%s\"}}".formatted(status));
            life.put(now, status);
        } else {
            Answer updated = client.post(OBJECTS + "tasks/batch/update", """
                    {"inputs": [{"id": "%s", "properties": {"hs_task_status": "%s"}}]}
                    """.formatted(task, status));
            assertThat(updated.status()).isEqualTo(200);
            life.put(now, status);
        }
    }

    private Map<String, String> expected(Map<String, NavigableMap<Instant, String>> diary, String status) {
        Instant seen = under.clock.instant().minus(LAG);
        Map<String, String> expected = new TreeMap<>();
        diary.forEach((task, life) -> {
            var then = life.floorEntry(seen);
            if (then != null && then.getValue().equals(status)) {
                expected.put(task, status);
            }
        });
        return expected;
    }

    private String createTask(String status) {
        return client.create(
                "tasks", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\", \"hs_task_status\": \"%s\"".formatted(status));
    }

    /** Ids of the tasks found by their status, and the status each is shown with. */
    private Map<String, String> found(String status) {
        Answer answer = client.search("tasks", """
                {"filterGroups": [{"filters": [
                    {"propertyName": "hs_task_status", "operator": "EQ", "value": "%s"}]}],
                 "properties": ["hs_task_status"], "limit": 200}
                """.formatted(status));
        Map<String, String> found = new TreeMap<>();
        answer.body()
                .at("/results")
                .forEach(result -> found.put(
                        result.at("/id").asString(),
                        result.at("/properties/hs_task_status").asString()));
        assertThat(answer.body().at("/total").asInt()).isEqualTo(found.size());
        return found;
    }
}
