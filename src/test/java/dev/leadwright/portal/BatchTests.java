package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchTests {

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();

    @Test
    void aHundredRecordsAreCreatedAtOnceAndNoMore() {
        assertThat(createContacts(100).status()).isEqualTo(201);
        assertThat(fixture.portal().countRecords("contacts")).isEqualTo(100);

        Answer tooMany = createContacts(101);
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.text("/message")).contains("101", "100");
    }

    @Test
    void oneBadInputFailsTheWholeBatch() {
        client.create("contacts", "\"email\": \"ada@example.com\"");

        Answer refused = client.post(OBJECTS + "contacts/batch/create", """
                {"inputs": [{"properties": {"email": "bob@example.com"}},
                            {"properties": {"email": "ada@example.com"}}]}
                """);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(fixture.portal().countRecords("contacts")).isEqualTo(1);
    }

    @Test
    void withTraceIdsEachInputStandsOrFallsAlone() {
        client.create("contacts", "\"email\": \"ada@example.com\"");

        Answer mixed = client.post(OBJECTS + "contacts/batch/create", """
                {"inputs": [{"objectWriteTraceId": "t1", "properties": {"email": "bob@example.com"}},
                            {"objectWriteTraceId": "t2", "properties": {"email": "ada@example.com"}},
                            {"objectWriteTraceId": "t3", "properties": {"email": "no address"}}]}
                """);

        assertThat(mixed.status()).isEqualTo(207);
        assertThat(mixed.body().at("/results").size()).isEqualTo(1);
        assertThat(mixed.text("/results/0/properties/email")).isEqualTo("bob@example.com");
        assertThat(mixed.body().at("/results/0").has("objectWriteTraceId")).isFalse();
        assertThat(mixed.body().at("/numErrors").asInt()).isEqualTo(2);
        assertThat(mixed.text("/errors/0/category")).isEqualTo("CONFLICT");
        assertThat(mixed.text("/errors/0/context/objectWriteTraceId/0")).isEqualTo("t2");
        assertThat(mixed.text("/errors/1/category")).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void aBatchReadTellsWhichRecordsAreMissing() {
        String id = client.create("contacts", "\"email\": \"ada@example.com\", \"firstname\": \"Ada\"");

        Answer read = client.post(OBJECTS + "contacts/batch/read", """
                {"properties": ["firstname"], "inputs": [{"id": "%s"}, {"id": "99"}]}
                """.formatted(id));
        assertThat(read.status()).isEqualTo(207);
        assertThat(read.text("/results/0/properties/firstname")).isEqualTo("Ada");
        assertThat(read.text("/errors/0/context/ids/0")).isEqualTo("99");

        Answer byEmail = client.post(OBJECTS + "contacts/batch/read", """
                {"idProperty": "email", "properties": [], "inputs": [{"id": "ADA@example.com"}]}
                """);
        assertThat(byEmail.status()).isEqualTo(200);
        assertThat(byEmail.text("/results/0/id")).isEqualTo(id);
    }

    @Test
    void aBatchUpdateChangesWhatExistsAndNamesTheRest() {
        String id = client.create("tasks", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\"");

        Answer updated = client.post(OBJECTS + "tasks/batch/update", """
                {"inputs": [{"id": %s, "properties": {"hs_task_status": "IN_PROGRESS"}},
                            {"id": "99", "properties": {"hs_task_status": "IN_PROGRESS"}}]}
                """.formatted(id));

        assertThat(updated.status()).isEqualTo(207);
        assertThat(updated.text("/results/0/properties/hs_task_status")).isEqualTo("IN_PROGRESS");
        assertThat(updated.text("/errors/0/context/ids/0")).isEqualTo("99");
    }

    @Test
    void aTracedBatchUpdateKeepsWhatWasValid() {
        String first = client.create("tasks", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\"");
        String second = client.create("tasks", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\"");

        Answer updated = client.post(OBJECTS + "tasks/batch/update", """
                {"inputs": [{"objectWriteTraceId": "a", "id": "%s", "properties": {"hs_task_status": "WAITING"}},
                            {"objectWriteTraceId": "b", "id": "%s", "properties": {"hs_task_status": "LATER"}}]}
                """.formatted(first, second));

        assertThat(updated.status()).isEqualTo(207);
        assertThat(updated.text("/errors/0/errors/0/code")).isEqualTo("INVALID_OPTION");
        assertThat(client.get(OBJECTS + "tasks/" + first + "?properties=hs_task_status")
                        .text("/properties/hs_task_status"))
                .isEqualTo("WAITING");
    }

    @Test
    void anUpsertCreatesWhatIsNewAndChangesWhatIsThere() {
        String body = """
                {"inputs": [{"idProperty": "email", "id": "ada@example.com", "properties": {"jobtitle": "%s"}}]}
                """;

        Answer created = client.post(OBJECTS + "contacts/batch/upsert", body.formatted("CTO"));
        Answer changed = client.post(OBJECTS + "contacts/batch/upsert", body.formatted("CEO"));

        assertThat(created.status()).isEqualTo(200);
        assertThat(created.body().at("/results/0/new").asBoolean(false)).isTrue();
        assertThat(changed.body().at("/results/0/new").asBoolean(true)).isFalse();
        assertThat(changed.text("/results/0/id")).isEqualTo(created.text("/results/0/id"));
        assertThat(changed.text("/results/0/properties/jobtitle")).isEqualTo("CEO");
        assertThat(client.post(OBJECTS + "contacts/batch/upsert", """
                {"inputs": [{"idProperty": "firstname", "id": "Ada", "properties": {}}]}
                """).status()).isEqualTo(400);
    }

    @Test
    void twoInputsForOneRecordFailTheWholeBatchEvenWithTraceIds() {
        String id = client.create("contacts", "\"email\": \"ada@example.com\"");

        Answer update = client.post(OBJECTS + "contacts/batch/update", """
                {"inputs": [{"objectWriteTraceId": "a", "id": "%1$s", "properties": {"city": "Bonn"}},
                            {"objectWriteTraceId": "b", "id": "%1$s", "properties": {"city": "Ulm"}}]}
                """.formatted(id));
        assertThat(update.status()).isEqualTo(400);
        assertThat(update.text("/message"))
                .isEqualTo("Duplicate IDs found in batch input: [%s]. IDs must be unique".formatted(id));
        assertThat(update.text("/context/ids/0")).isEqualTo(id);

        Answer upsert = client.post(OBJECTS + "contacts/batch/upsert", """
                {"inputs": [{"idProperty": "email", "id": "eve@example.com", "properties": {}},
                            {"idProperty": "email", "id": "EVE@example.com", "properties": {}}]}
                """);
        assertThat(upsert.status()).isEqualTo(400);
        assertThat(fixture.portal().countRecords("contacts")).isEqualTo(1);
    }

    @Test
    void resultsAreNotInTheOrderOfTheInputs() {
        Answer created = client.post(OBJECTS + "companies/batch/create", """
                {"inputs": [{"properties": {"name": "A"}}, {"properties": {"name": "B"}}]}
                """);

        assertThat(created.text("/results/0/properties/name")).isEqualTo("B");
        assertThat(created.text("/results/1/properties/name")).isEqualTo("A");
    }

    @Test
    void aTracedUpsertTellsWhichInputFailed() {
        Answer mixed = client.post(OBJECTS + "contacts/batch/upsert", """
                {"inputs": [
                    {"objectWriteTraceId": "a", "idProperty": "email", "id": "ada@example.com", "properties": {}},
                    {"objectWriteTraceId": "b", "idProperty": "email", "id": "bob@example.com",
                        "properties": {"lifecyclestage": "unheard of"}}]}
                """);

        assertThat(mixed.status()).isEqualTo(207);
        assertThat(mixed.text("/results/0/properties/email")).isEqualTo("ada@example.com");
        assertThat(mixed.text("/errors/0/context/objectWriteTraceId/0")).isEqualTo("b");
        assertThat(mixed.text("/errors/0/message"))
                .startsWith("Property values were not valid: [{\"isValid\":false,")
                .contains("\"error\":\"INVALID_OPTION\",\"name\":\"lifecyclestage\"");
    }

    @Test
    void aBatchIsArchived() {
        String id = client.create("notes", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\", \"hs_note_body\": \"x\"");

        Answer archived =
                client.post(OBJECTS + "notes/batch/archive", "{\"inputs\": [{\"id\": \"%s\"}]}".formatted(id));

        assertThat(archived.status()).isEqualTo(204);
        assertThat(fixture.portal().countRecords("notes")).isZero();
        String read = "{\"properties\": [\"hs_note_body\"], \"inputs\": [{\"id\": \"%s\"}]}".formatted(id);
        assertThat(client.post(OBJECTS + "notes/batch/read", read).status()).isEqualTo(207);
        assertThat(client.post(OBJECTS + "notes/batch/read?archived=true", read)
                        .text("/results/0/properties/hs_note_body"))
                .isEqualTo("x");
    }

    private Answer createContacts(int count) {
        String inputs = IntStream.range(0, count)
                .mapToObj("{\"properties\": {\"email\": \"lead%d@example.com\"}}"::formatted)
                .collect(Collectors.joining(","));
        return client.post(OBJECTS + "contacts/batch/create", "{\"inputs\": [" + inputs + "]}");
    }
}
