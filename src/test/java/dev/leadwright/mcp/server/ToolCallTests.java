package dev.leadwright.mcp.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.mcp.wire.WireError;
import dev.leadwright.mcp.wire.WireFormat;
import dev.leadwright.testing.InMemoryCrm;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ToolCallTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DefaultJsonSchemaValidator JSON_SCHEMA = new DefaultJsonSchemaValidator();

    private final Map<String, SyncToolSpecification> tools = Catalogue.of(new InMemoryCrm(Clock.systemUTC())).stream()
            .map(tool -> tool.toSpecification(ArgumentReader.newRegistry()))
            .collect(Collectors.toMap(offered -> offered.tool().name(), Function.identity()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crm_get_contact        | {}                                          | contactId
            crm_get_contact        | {"contactId": 7}                            | contactId
            crm_get_contact        | {"contactId": null}                         | contactId
            crm_get_contact        | {"contactId": "../../x"}                    | contactId
            crm_get_contact        | {"contactId": "7\\n"}                       | contact
            crm_get_contact        | {"contactId": "7", "token": "x"}            | token
            crm_list_tasks         | {}                                          | taskIds
            crm_list_tasks         | {"taskIds": ["1", "x"]}                     | taskIds/1
            crm_list_tasks         | {"taskIds": "1"}                            | taskIds
            crm_search_tasks       | {"statuses": ["OPEN"], "dueBefore": "2026-01-01T00:00:00Z", "limit": 9} | statuses
            crm_search_tasks       | {"statuses": [], "dueBefore": "2026-01-01T00:00:00Z", "limit": 9} | statuses
            crm_search_tasks       | {"statuses": ["WAITING"], "dueBefore": "tomorrow", "limit": 9} | tomorrow
            crm_search_tasks       | {"statuses": ["WAITING"], "dueBefore": "2026-01-01T00:00:00Z", "limit": 201} | limit
            crm_search_tasks       | {"statuses": ["WAITING"], "dueBefore": "2026-01-01T00:00:00Z", "limit": "9"} | limit
            crm_update_contact     | {"contactId": "7", "changes": {"lead_score": 5}} | lead_score
            crm_update_task        | {"taskId": "7", "change": {"status": "DONE"}} | status
            crm_create_company     | {"properties": {}}                          | A company needs at least a name or a domain.
            crm_create_task        | {"subject": "Call", "body": "", "priority": "LOW", "type": "TODO", "dueAt": "2026-01-01T00:00:00Z"} | names no contact and no company
            crm_create_task        | {"subject": " ", "body": "", "priority": "LOW", "type": "TODO", "dueAt": "2026-01-01T00:00:00Z", "contacts": ["1"]} | A task needs a subject.
            """)
    void badArgumentsAreAnErrorThatNamesThem(String tool, String arguments, String named) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).isTrue();
        WireError error = WireFormat.read(Objects.requireNonNull(result.meta().get(WireError.KEY)), WireError.class);
        assertThat(result.structuredContent()).isNull();
        assertThat(error.kind()).isEqualTo(WireError.Kind.INVALID);
        assertThat(error.message()).startsWith("Bad arguments for " + tool).contains(named);
        assertThat(text(result)).startsWith("INVALID: ").contains(named);
    }

    @Test
    void whatAToolAnswersFitsItsSchema() {
        String contact = "{\"contactId\": \"1001\"}";
        fits("crm_upsert_contact", "{\"email\": \"ann@example.com\", \"properties\": {\"firstname\": \"Ann\"}}");
        fits("crm_create_company", "{\"properties\": {\"name\": \"Acme\", \"domain\": \"acme.example\"}}");
        fits("crm_find_company_of_contact", contact);
        fits("crm_set_primary_company", "{\"contactId\": \"1001\", \"companyId\": \"1002\"}");
        fits("crm_create_task", """
                {"subject": "Call", "body": "", "priority": "LOW", "type": "CALL", "dueAt": "2026-01-01T00:00:00Z",
                 "contacts": ["1001"], "owner": "1"}""");
        fits("crm_create_note", "{\"body\": \"<p>x</p>\", \"at\": \"2026-01-01T00:00:00Z\", \"contacts\": [\"1001\"]}");
        fits("crm_log_email", """
                {"messageId": "<1@x>", "from": "a@x", "to": "b@x", "subject": "", "text": "", "status": "SENT",
                 "at": "2026-01-01T00:00:00Z", "contacts": ["1001"]}""");
        fits("crm_create_contact", "{\"properties\": {\"firstname\": \"Bob\"}}");
        fits("crm_get_account", "{}");
        fits("crm_list_owners", "{}");
        fits("crm_get_contact", contact);
        fits("crm_find_contact_by_email", "{\"email\": \"ann@example.com\"}");
        fits("crm_find_contact_by_email", "{\"email\": \"nobody@example.com\"}");
        fits("crm_search_contacts", "{\"createdFrom\": \"2020-01-01T00:00:00Z\", \"limit\": 1}");
        fits("crm_update_contact", "{\"contactId\": \"1001\", \"changes\": {\"city\": \"\"}}");
        fits("crm_get_company", "{\"companyId\": \"1002\"}");
        fits("crm_find_company_of_contact", contact);
        fits("crm_search_companies_by_domain", "{\"domains\": [\"acme.example\"]}");
        fits("crm_list_contacts_of_company", "{\"companyId\": \"1002\"}");
        fits("crm_update_company", "{\"companyId\": \"1002\", \"changes\": {\"city\": \"Bonn\"}}");
        fits(
                "crm_search_tasks",
                "{\"statuses\": [\"NOT_STARTED\"], \"dueBefore\": \"2030-01-01T00:00:00Z\", \"limit\": 5}");
        fits("crm_list_tasks", "{\"taskIds\": [\"1003\"]}");
        fits("crm_list_tasks_of_contact", contact);
        fits("crm_update_task", "{\"taskId\": \"1003\", \"change\": {\"status\": \"COMPLETED\"}}");
        fits("crm_list_notes_of_contact", contact);
        fits("crm_update_email_status", "{\"emailId\": \"1005\", \"status\": \"BOUNCED\"}");
        fits("crm_list_emails_of_contact", contact);
    }

    private void fits(String tool, String arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        JsonNode content = (JsonNode) result.structuredContent();
        assertThat(text(result)).isEqualTo(content.toString());
        var verdict = JSON_SCHEMA.validate(specification(tool).tool().outputSchema(), content);
        assertThat(verdict.valid()).as(verdict.errorMessage()).isTrue();
    }

    private CallToolResult call(String tool, String arguments) {
        @SuppressWarnings("unchecked") // JSON objects are maps by name.
        Map<String, Object> values = JSON.readValue(arguments, Map.class);
        // No tool asks its client anything, so none looks at the exchange.
        return specification(tool)
                .callHandler()
                .apply(null, CallToolRequest.builder(tool).arguments(values).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    private SyncToolSpecification specification(String tool) {
        return Objects.requireNonNull(tools.get(tool), tool);
    }
}
