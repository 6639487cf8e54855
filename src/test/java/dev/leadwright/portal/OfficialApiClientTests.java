package dev.leadwright.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.ApiClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;

/** npm's {@code @hubspot/api-client}, unmodified, works with the portal as with HubSpot. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class OfficialApiClientTests {

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private @Nullable ApiClient started;

    @BeforeAll
    void start() throws IOException {
        OfficialClients.install();
        started = ApiClient.start(fixture.portal().baseUri());
    }

    @AfterAll
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void aContactIsCreatedReadChangedListedAndArchived() {
        String id = created("contacts", "\"email\": \"ada@example.com\", \"firstname\": \"Ada\"");

        Answer read = call("crm.contacts.basicApi.getById", "\"%s\", [\"email\", \"jobtitle\"]".formatted(id));
        assertThat(read.type()).isEqualTo("SimplePublicObjectWithAssociations");
        assertThat(read.text("/properties/email")).isEqualTo("ada@example.com");
        assertThat(call(
                                "crm.contacts.basicApi.update",
                                "\"%s\", {\"properties\": {\"jobtitle\": \"CTO\"}}".formatted(id))
                        .text("/properties/jobtitle"))
                .isEqualTo("CTO");
        assertThat(call("crm.contacts.basicApi.getById", "\"ada@example.com\", [], [], [], false, \"email\"")
                        .text("/id"))
                .isEqualTo(id);
        assertThat(call("crm.contacts.basicApi.getPage", "10, null, [\"jobtitle\"]")
                        .text("/results/0/properties/jobtitle"))
                .isEqualTo("CTO");

        assertThat(call("crm.contacts.basicApi.archive", quoted(id)).status()).isEqualTo(200);
        assertThat(call("crm.contacts.basicApi.getById", quoted(id)).status()).isEqualTo(404);
        assertThat(call("crm.contacts.basicApi.getById", "\"%s\", [], [], [], true".formatted(id))
                        .body()
                        .at("/archived")
                        .asBoolean(false))
                .isTrue();
    }

    @Test
    void aSecondContactWithTheAddressIsAConflict() {
        String id = created("contacts", "\"email\": \"ada@example.com\"");

        Answer refused = call("crm.contacts.basicApi.create", "{\"properties\": {\"email\": \"ada@example.com\"}}");

        assertThat(refused.type()).isEqualTo("ApiException");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/message")).isEqualTo("Contact already exists. Existing ID: " + id);
    }

    @Test
    void openTasksAreSearched() {
        created("tasks", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\", \"hs_task_subject\": \"Qualify Lead: Ada\"");
        created("tasks", "\"hs_timestamp\": \"2026-12-02T09:00:00Z\", \"hs_task_status\": \"COMPLETED\"");

        Answer found = call("crm.objects.tasks.searchApi.doSearch", """
                {"filterGroups": [{"filters": [
                    {"propertyName": "hs_task_status", "operator": "EQ", "value": "NOT_STARTED"}]}],
                 "sorts": ["-hs_timestamp"], "properties": ["hs_task_subject"], "limit": 10, "after": "0"}
                """);

        assertThat(found.type()).startsWith("CollectionResponseWithTotal");
        assertThat(found.body().at("/total").asInt()).isEqualTo(1);
        assertThat(found.text("/results/0/properties/hs_task_subject")).isEqualTo("Qualify Lead: Ada");
    }

    @Test
    void aBatchCreateWithTraceIdsTellsWhichInputFailed() {
        created("contacts", "\"email\": \"ada@example.com\"");

        Answer mixed = call("crm.contacts.batchApi.create", """
                {"inputs": [
                    {"objectWriteTraceId": "t1", "associations": [], "properties": {"email": "bob@example.com"}},
                    {"objectWriteTraceId": "t2", "associations": [], "properties": {"email": "ada@example.com"}}]}
                """);

        assertThat(mixed.type()).isEqualTo("BatchResponseSimplePublicObjectWithErrors");
        assertThat(mixed.text("/status")).isEqualTo("COMPLETE");
        assertThat(mixed.text("/results/0/properties/email")).isEqualTo("bob@example.com");
        assertThat(mixed.body().at("/numErrors").asInt()).isEqualTo(1);
        assertThat(mixed.text("/errors/0/category")).isEqualTo("CONFLICT");
        assertThat(mixed.text("/errors/0/context/objectWriteTraceId/0")).isEqualTo("t2");
    }

    @Test
    void aBatchIsReadChangedUpsertedAndArchived() {
        String id = created("contacts", "\"email\": \"ada@example.com\"");

        Answer read = call("crm.contacts.batchApi.read", """
                {"properties": ["email"], "propertiesWithHistory": [], "inputs": [{"id": "%s"}, {"id": "99"}]}
                """.formatted(id));
        assertThat(read.type()).isEqualTo("BatchResponseSimplePublicObjectWithErrors");
        assertThat(read.text("/errors/0/context/ids/0")).isEqualTo("99");
        assertThat(call("crm.contacts.batchApi.update", """
                {"inputs": [{"id": "%s", "properties": {"jobtitle": "CTO"}}]}
                """.formatted(id)).text("/results/0/properties/jobtitle"))
                .isEqualTo("CTO");
        Answer upserted = call("crm.contacts.batchApi.upsert", """
                {"inputs": [{"idProperty": "email", "id": "eve@example.com", "properties": {"firstname": "Eve"}}]}
                """);
        assertThat(upserted.type()).isEqualTo("BatchResponseSimplePublicUpsertObject");
        assertThat(upserted.body().at("/results/0/_new").asBoolean(false)).isTrue();
        assertThat(call("crm.contacts.batchApi.archive", "{\"inputs\": [{\"id\": \"%s\"}]}".formatted(id))
                        .status())
                .isEqualTo(200);
        assertThat(fixture.portal().countRecords("contacts")).isEqualTo(1);
    }

    @Test
    void twoContactsAreMerged() {
        String kept = created("contacts", "\"email\": \"ada@example.com\"");
        String merged = created("contacts", "\"email\": \"ada@old.example\"");

        Answer survivor = call(
                "crm.contacts.basicApi.merge",
                "{\"primaryObjectId\": \"%s\", \"objectIdToMerge\": \"%s\"}".formatted(kept, merged));

        assertThat(survivor.type()).isEqualTo("SimplePublicObject");
        assertThat(call("crm.contacts.basicApi.getById", quoted(merged)).text("/id"))
                .isEqualTo(survivor.text("/id"));
    }

    @Test
    void recordsAreAssociatedReadAndSeparated() {
        String task = created("tasks", "\"hs_timestamp\": \"2026-12-01T09:00:00Z\"");
        String ada = created("contacts", "\"firstname\": \"Ada\"");
        String bob = created("contacts", "\"firstname\": \"Bob\"");

        assertThat(call(
                                "crm.associations.v4.basicApi.createDefault",
                                "\"tasks\", \"%s\", \"contacts\", \"%s\"".formatted(task, ada))
                        .type())
                .isEqualTo("BatchResponsePublicDefaultAssociation");
        Answer labelled = call("crm.associations.v4.basicApi.create", """
                "tasks", "%s", "contacts", "%s",
                [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 204}]
                """.formatted(task, bob));
        assertThat(labelled.text("/toObjectId")).isEqualTo(bob);
        Answer page = call("crm.associations.v4.basicApi.getPage", "\"tasks\", \"%s\", \"contacts\"".formatted(task));
        assertThat(page.body()
                        .at("/results")
                        .valueStream()
                        .map(to -> to.at("/toObjectId").asString()))
                .containsExactly(ada, bob);
        assertThat(call("crm.associations.v4.batchApi.getPage", """
                "tasks", "contacts", {"inputs": [{"id": "%s"}]}
                """.formatted(task))
                        .body()
                        .at("/results/0/to")
                        .size())
                .isEqualTo(2);
        assertThat(call("crm.associations.v4.schema.definitionsApi.getAll", "\"tasks\", \"contacts\"")
                        .body()
                        .at("/results/0/typeId")
                        .asInt())
                .isEqualTo(204);

        call("crm.associations.v4.basicApi.archive", "\"tasks\", \"%s\", \"contacts\", \"%s\"".formatted(task, ada));
        assertThat(call("crm.objects.tasks.basicApi.getById", "\"%s\", [], [], [\"contacts\"]".formatted(task))
                        .text("/associations/contacts/results/0/id"))
                .isEqualTo(bob);
    }

    @Test
    void propertiesAndTheirGroupsAreManaged() {
        String name = "p_" + UUID.randomUUID().toString().replace("-", "");

        assertThat(call("crm.properties.groupsApi.create", """
                "contacts", {"name": "%s", "label": "Leadwright", "displayOrder": 1}
                """.formatted(name)).type())
                .isEqualTo("PropertyGroup");
        Answer property = call("crm.properties.coreApi.create", """
                "contacts", {"name": "%1$s", "label": "Tier", "groupName": "%1$s", "type": "string", "fieldType": "text"}
                """.formatted(name));
        assertThat(property.type()).isEqualTo("Property");
        assertThat(call(
                                "crm.properties.coreApi.update",
                                "\"contacts\", \"%s\", {\"label\": \"Lead tier\"}".formatted(name))
                        .text("/label"))
                .isEqualTo("Lead tier");
        assertThat(call(
                                "crm.properties.groupsApi.update",
                                "\"contacts\", \"%s\", {\"label\": \"Ours\"}".formatted(name))
                        .text("/label"))
                .isEqualTo("Ours");
        assertThat(call("crm.properties.coreApi.getAll", "\"contacts\"")
                        .body()
                        .at("/results")
                        .valueStream()
                        .map(each -> each.at("/name").asString()))
                .contains(name, "email");

        assertThat(call("crm.properties.groupsApi.archive", "\"contacts\", \"%s\"".formatted(name))
                        .status())
                .as("a group that is in use")
                .isEqualTo(400);
        assertThat(call("crm.properties.coreApi.archive", "\"contacts\", \"%s\"".formatted(name))
                        .status())
                .isEqualTo(200);
        assertThat(call("crm.properties.groupsApi.archive", "\"contacts\", \"%s\"".formatted(name))
                        .status())
                .isEqualTo(200);
        assertThat(call("crm.properties.groupsApi.getByName", "\"contacts\", \"%s\"".formatted(name))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ownersAreListed() {
        Answer page = call("crm.owners.ownersApi.getPage", "\"anna@northwind.example\"");

        assertThat(page.type()).isEqualTo("CollectionResponsePublicOwnerForwardPaging");
        assertThat(page.text("/results/0/firstName")).isEqualTo("Anna");
        assertThat(call("crm.owners.ownersApi.getById", page.text("/results/0/id"))
                        .text("/email"))
                .isEqualTo("anna@northwind.example");
    }

    @Test
    void theDatedPathsAreReachedByPlainRequests() {
        String id = created("contacts", "\"firstname\": \"Ada\"");

        Answer read = call("apiRequest", "{\"path\": \"/crm/objects/2026-09/contacts/%s\"}".formatted(id));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("/id")).isEqualTo(id);
    }

    @Test
    void theClientsCannotReachAnotherMachine() {
        OfficialClients.Ended ended = OfficialClients.run(
                Path.of("."),
                List.of(
                        "node",
                        "--require",
                        OfficialClients.file("loopback-only.cjs"),
                        "--eval",
                        "fetch('http://192.0.2.1/')"));

        assertThat(ended.exitCode()).isEqualTo(97);
        assertThat(ended.output()).contains("refused to reach 192.0.2.1");
    }

    private String created(String type, String properties) {
        String api = type.equals("contacts") ? "crm.contacts" : "crm.objects." + type;
        Answer created =
                call(api + ".basicApi.create", "{\"properties\": {%s}, \"associations\": []}".formatted(properties));
        assertThat(created.type()).as("%s", created).isEqualTo("SimplePublicObject");
        return created.text("/id");
    }

    private Answer call(String method, String arguments) {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started.call(method, arguments);
    }

    private static String quoted(String id) {
        return '"' + id + '"';
    }
}
