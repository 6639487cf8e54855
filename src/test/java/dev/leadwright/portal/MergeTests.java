package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import dev.leadwright.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MergeTests {

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();

    @Test
    void bothFormerIdsLeadToTheMergedRecord() {
        String kept = client.create("contacts", "\"email\": \"ada@example.com\", \"jobtitle\": \"CTO\"");
        String other =
                client.create("contacts", "\"email\": \"ada@old.example\", \"city\": \"Bonn\", \"jobtitle\": \"Dev\"");

        Answer merged = merge(kept, other);

        assertThat(merged.status()).isEqualTo(200);
        String id = merged.text("/id");
        assertThat(id).isNotIn(kept, other);
        for (String former : List.of(kept, other)) {
            Answer read = client.get(OBJECTS + "contacts/" + former
                    + "?properties=email,jobtitle,city,hs_merged_object_ids,hs_additional_emails");
            assertThat(read.text("/id")).isEqualTo(id);
            assertThat(read.text("/properties/jobtitle")).isEqualTo("CTO");
            assertThat(read.text("/properties/city")).isEqualTo("Bonn");
            assertThat(read.text("/properties/email")).isEqualTo("ada@example.com");
            assertThat(read.text("/properties/hs_additional_emails")).isEqualTo("ada@old.example");
            assertThat(read.text("/properties/hs_merged_object_ids")).isEqualTo(kept + ";" + other);
        }
        client.patch(OBJECTS + "contacts/" + other, "{\"properties\": {\"jobtitle\": \"CEO\"}}");
        assertThat(client.get(OBJECTS + "contacts/" + id + "?properties=jobtitle")
                        .text("/properties/jobtitle"))
                .isEqualTo("CEO");
    }

    @Test
    void onlyTheMergedRecordIsFoundListedAndCounted() {
        String kept = client.create("contacts", "\"email\": \"ada@example.com\"");
        String id = merge(kept, client.create("contacts", "\"email\": \"ada@old.example\""))
                .text("/id");

        assertThat(client.search("contacts", "{}")
                        .body()
                        .at("/results")
                        .valueStream()
                        .map(found -> found.at("/id").asString()))
                .containsExactly(id);
        assertThat(client.get(OBJECTS + "contacts?archived=true")
                        .body()
                        .at("/results")
                        .size())
                .isZero();
        assertThat(fixture.portal().countRecords("contacts")).isEqualTo(1);
    }

    @Test
    void aBatchReadAnswersTheMergedRecordOnce() {
        String kept = client.create("contacts", "\"email\": \"ada@example.com\"");
        String other = client.create("contacts", "\"email\": \"ada@old.example\"");
        String id = merge(kept, other).text("/id");

        Answer read = client.post(OBJECTS + "contacts/batch/read", """
                {"properties": [], "inputs": [{"id": "%s"}, {"id": "%s"}]}
                """.formatted(kept, other));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().at("/results").size()).isEqualTo(1);
        assertThat(read.text("/results/0/id")).isEqualTo(id);
        Answer twice = client.post(OBJECTS + "contacts/batch/update", """
                {"inputs": [{"id": "%s", "properties": {"city": "Bonn"}}, {"id": "%s", "properties": {"city": "Ulm"}}]}
                """.formatted(kept, other));
        assertThat(twice.status()).isEqualTo(400);
    }

    @Test
    void associationsMoveAndThePrimarysCompanyStaysPrimary() {
        String kept = client.create("contacts", "\"firstname\": \"Ada\"");
        String other = client.create("contacts", "\"firstname\": \"A.\"");
        String acme = client.create("companies", "\"name\": \"Acme\"");
        String former = client.create("companies", "\"name\": \"Former\"");
        String task = client.create("tasks", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\"");
        associate("contacts", kept, "companies", acme);
        associate("contacts", other, "companies", former);
        associate("tasks", task, "contacts", other);

        String id = merge(kept, other).text("/id");

        assertThat(client.get(OBJECTS + "tasks/" + task + "?associations=contacts")
                        .text("/associations/contacts/results/0/id"))
                .isEqualTo(id);
        Answer companies = client.post("/crm/associations/2026-09/contacts/companies/batch/read", """
                {"inputs": [{"id": "%s"}]}
                """.formatted(other));
        assertThat(companies.text("/results/0/from/id")).isEqualTo(other);
        assertThat(companies
                        .body()
                        .at("/results/0/to")
                        .valueStream()
                        .map(to -> to.at("/toObjectId").asString() + " "
                                + to.at("/associationTypes")
                                        .valueStream()
                                        .map(kind -> kind.at("/typeId").asString())
                                        .toList()))
                .containsExactly(acme + " [1, 279]", former + " [279]");
    }

    @Test
    void bothAddressesAreTaken() {
        String kept = client.create("contacts", "\"email\": \"ada@example.com\"");
        String id = merge(kept, client.create("contacts", "\"email\": \"ada@old.example\""))
                .text("/id");

        Answer again = client.post(OBJECTS + "contacts", "{\"properties\": {\"email\": \"ada@old.example\"}}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/message")).contains(id);
        assertThat(client.get(OBJECTS + "contacts/ada@old.example?idProperty=email")
                        .text("/id"))
                .isEqualTo(id);
    }

    @Test
    void aMergedRecordCanBeMergedAgainAndAPortalRemembersIt() {
        TestDatabase database = TestDatabase.create();
        String first;
        String id;
        try (Portal portal = Portal.start(PortalFixture.options(database))) {
            PortalClient own = new PortalClient(portal.baseUri());
            first = own.create("companies", "\"name\": \"One\"");
            String two = merge(own, "companies", first, own.create("companies", "\"name\": \"Two\""))
                    .text("/id");
            id = merge(own, "companies", own.create("companies", "\"name\": \"Three\""), two)
                    .text("/id");
        }
        try (Portal portal = Portal.start(PortalFixture.options(database))) {
            assertThat(new PortalClient(portal.baseUri())
                            .get(OBJECTS + "companies/" + first)
                            .text("/id"))
                    .isEqualTo(id);
        }
    }

    @Test
    void aMergeOfOneOfNobodyOrOfTasksIsRefused() {
        String contact = client.create("contacts", "\"firstname\": \"Ada\"");
        String task = client.create("tasks", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\"");

        assertThat(merge(contact, contact).status()).isEqualTo(400);
        assertThat(merge(contact, "99").status()).isEqualTo(404);
        assertThat(merge(client, "tasks", task, task).status()).isEqualTo(400);
        assertThat(client.post(OBJECTS + "contacts/merge", "{}").status()).isEqualTo(400);
    }

    private void associate(String from, String id, String to, String toId) {
        client.put(OBJECTS + from + "/" + id + "/associations/default/" + to + "/" + toId, "");
    }

    private Answer merge(String primary, String other) {
        return merge(client, "contacts", primary, other);
    }

    private static Answer merge(PortalClient client, String type, String primary, String other) {
        return client.post(
                OBJECTS + type + "/merge",
                "{\"primaryObjectId\": \"%s\", \"objectIdToMerge\": \"%s\"}".formatted(primary, other));
    }
}
