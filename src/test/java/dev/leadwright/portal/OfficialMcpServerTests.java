package dev.leadwright.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** npm's {@code @hubspot/mcp-server}, unmodified and over standard input and output, works with the portal. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class OfficialMcpServerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final JsonMapper json = new JsonMapper();
    private @Nullable McpSyncClient started;

    @BeforeAll
    void start() throws IOException {
        OfficialClients.install();
        Map<String, String> environment = new HashMap<>(OfficialClients.environment());
        environment.put("PRIVATE_APP_ACCESS_TOKEN", PortalClient.TOKEN);
        environment.put("BASE_URL_OVERRIDE", fixture.portal().baseUri().toString());
        ServerParameters server = ServerParameters.builder("node")
                .args(OfficialClients.file("node_modules/@hubspot/mcp-server/dist/index.js"))
                .env(environment)
                .build();
        StdioClientTransport transport = new StdioClientTransport(server, McpJsonDefaults.getMapper());
        transport.setStdErrorHandler(line -> {}); // it says there that it has started
        started = McpClient.sync(transport).requestTimeout(PATIENCE).build();
        started.initialize();
    }

    @AfterAll
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void itsToolsAreTheOnesTriedHere() {
        assertThat(server().listTools().tools().stream().map(Tool::name))
                .hasSize(21)
                .contains("hubspot-search-objects", "hubspot-create-engagement", "hubspot-get-user-details");
    }

    @Test
    void theTokenItsUserAndTheAccountAreDescribed() {
        String details = text(call("get-user-details", "{}"));

        assertThat(details).contains("crm.objects.contacts.write", "anna@northwind.example", "\"portalId\": 4400001");
    }

    @Test
    void recordsAreCreatedReadChangedListedAndSearched() {
        JsonNode created = answer("batch-create-objects", """
                {"objectType": "contacts", "inputs": [{"properties": {"email": "ada@example.com"}},
                                                      {"properties": {"email": "bob@example.com"}}]}
                """);
        assertThat(created.at("/results").size()).isEqualTo(2);
        String id = created.at("/results/0/id").asString();
        String email = created.at("/results/0/properties/email").asString();

        answer("batch-update-objects", """
                {"objectType": "contacts", "inputs": [{"id": "%s", "properties": {"jobtitle": "CTO"}}]}
                """.formatted(id));
        JsonNode read = answer("batch-read-objects", """
                {"objectType": "contacts", "properties": ["jobtitle"], "inputs": [{"id": "%s"}]}
                """.formatted(id));
        assertThat(read.at("/results/0/properties/jobtitle").asString()).isEqualTo("CTO");

        JsonNode listed = answer("list-objects", """
                {"objectType": "contacts", "limit": 1, "properties": ["email"], "associations": ["companies"]}
                """);
        assertThat(listed.at("/results").size()).isEqualTo(1);
        assertThat(listed.at("/paging/next/after").asString("")).isNotEmpty();

        JsonNode found = answer("search-objects", """
                {"objectType": "contacts", "limit": 5, "properties": ["email"],
                 "sorts": [{"propertyName": "email", "direction": "ASCENDING"}],
                 "filterGroups": [{"filters": [{"propertyName": "jobtitle", "operator": "EQ", "value": "CTO"}]}]}
                """);
        assertThat(found.at("/results").size()).isEqualTo(1);
        assertThat(found.at("/results/0/properties/email").asString()).isEqualTo(email);
    }

    @Test
    void whatThePortalRefusesIsToldToTheModel() {
        CallToolResult refused = call("batch-create-objects", """
                {"objectType": "contacts", "inputs": [{"properties": {"unheard_of": "x"}}]}
                """);

        assertThat(refused.isError()).isTrue();
        assertThat(text(refused)).contains("400", "PROPERTY_DOESNT_EXIST");
    }

    @Test
    void recordsAreAssociated() {
        PortalClient portal = fixture.client();
        String contact = portal.create("contacts", "\"firstname\": \"Ada\"");
        String company = portal.create("companies", "\"name\": \"Acme\"");

        JsonNode definitions = answer("get-association-definitions", """
                {"fromObjectType": "contacts", "toObjectType": "companies"}
                """);
        assertThat(definitions
                        .at("/results")
                        .valueStream()
                        .map(kind -> kind.at("/typeId").asInt()))
                .contains(1, 279);
        JsonNode made = answer("batch-create-associations", """
                {"fromObjectType": "contacts", "toObjectType": "companies",
                 "types": [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 279}],
                 "inputs": [{"from": {"id": "%s"}, "to": {"id": "%s"}}]}
                """.formatted(contact, company));
        assertThat(made.at("/status").asString()).isEqualTo("COMPLETE");
        JsonNode listed = answer("list-associations", """
                {"objectType": "contacts", "objectId": "%s", "toObjectType": "companies"}
                """.formatted(contact));
        assertThat(listed.at("/results/0/toObjectId").asString()).isEqualTo(company);
    }

    @Test
    void aTaskAndANoteAreEngagements() {
        PortalClient portal = fixture.client();
        String contact = portal.create("contacts", "\"firstname\": \"Ada\"");
        String owner = portal.get("/crm/owners/2026-09").text("/results/0/id");

        JsonNode task = answer("create-engagement", """
                {"type": "TASK", "ownerId": %s, "timestamp": 1790000000000, "associations": {"contactIds": [%s]},
                 "metadata": {"subject": "Call Ada", "body": "<p>About <b>Acme</b></p>", "status": "NOT_STARTED",
                    "forObjectType": "CONTACT"}}
                """.formatted(owner, contact));
        long taskId = task.at("/engagement/engagement/id").asLong();
        answer("create-engagement", """
                {"type": "NOTE", "ownerId": %s, "associations": {"contactIds": [%s]}, "metadata": {"body": "Likes it"}}
                """.formatted(owner, contact));
        answer("update-engagement", """
                {"engagementId": %d, "metadata": {"status": "COMPLETED"}, "associations": {}}
                """.formatted(taskId));

        JsonNode read = answer("get-engagement", "{\"engagementId\": %d}".formatted(taskId));
        assertThat(read.at("/metadata/status").asString()).isEqualTo("COMPLETED");
        assertThat(read.at("/metadata/subject").asString()).isEqualTo("Call Ada");
        assertThat(read.at("/engagement/timestamp").asLong()).isEqualTo(1_790_000_000_000L);
        assertThat(read.at("/associations/contactIds/0").asString()).isEqualTo(contact);
        assertThat(fixture.portal().listRecords("tasks"))
                .singleElement()
                .satisfies(record -> assertThat(record.properties())
                        .containsEntry("hs_task_status", "COMPLETED")
                        .containsEntry("hubspot_owner_id", owner));
        assertThat(fixture.portal().listRecords("notes"))
                .singleElement()
                .satisfies(record -> assertThat(record.associatedIds()).containsExactly(Long.valueOf(contact)));
    }

    @Test
    void propertiesAreCreatedReadAndChanged() {
        String name = "p_" + UUID.randomUUID().toString().replace("-", "");

        answer("create-property", """
                {"objectType": "contacts", "name": "%s", "label": "Tier", "groupName": "contactinformation",
                 "type": "enumeration", "fieldType": "select", "options": [
                    {"label": "Hot", "value": "HOT", "displayOrder": 0, "hidden": false}]}
                """.formatted(name));
        answer("update-property", """
                {"objectType": "contacts", "propertyName": "%s", "label": "Lead tier"}
                """.formatted(name));
        JsonNode property = answer("get-property", """
                {"objectType": "contacts", "propertyName": "%s"}
                """.formatted(name));
        assertThat(property.at("/label").asString()).isEqualTo("Lead tier");
        assertThat(property.at("/options/0/value").asString()).isEqualTo("HOT");
        JsonNode all = answer("list-properties", "{\"objectType\": \"contacts\"}");
        assertThat(all.at("/results").valueStream().map(each -> each.at("/name").asString()))
                .contains(name, "email");
    }

    @Test
    void thereAreNoCustomObjectsAndNoWorkflows() {
        assertThat(text(call("get-schemas", "{}"))).contains("\"results\": []");
        assertThat(answer("list-workflows", "{}").at("/results").size()).isZero();
        CallToolResult none = call("get-workflow", "{\"flowId\": \"1\"}");
        assertThat(none.isError()).isTrue();
        assertThat(text(none)).contains("404");
    }

    private JsonNode answer(String tool, String arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        return json.readTree(text(result));
    }

    private CallToolResult call(String tool, String arguments) {
        Map<String, Object> given = json.readValue(arguments, new TypeReference<>() {});
        return server().callTool(CallToolRequest.builder("hubspot-" + tool)
                .arguments(given)
                .build());
    }

    private McpSyncClient server() {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    private static String text(CallToolResult result) {
        return result.content().stream()
                .map(content -> ((TextContent) content).text())
                .collect(Collectors.joining("\n"));
    }
}
