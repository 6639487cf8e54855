package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.portal.PortalClient.Answer;
import dev.leadwright.portal.PortalRules.AdminRule;
import dev.leadwright.portal.PortalRules.TaskProperties;
import dev.leadwright.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs from account to account: each test starts a portal with rules of its own. */
class RulesTests {

    private static final String TASK = "{\"properties\": {\"hs_timestamp\": 1790000000000}}";

    private @Nullable Portal portal;

    @AfterEach
    void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void aPropertyOfTheCreateFormIsNeededByEveryNewRecord() {
        PortalClient client = start(PortalRules.usual().withAdminRules(new AdminRule.OnCreate("contacts", "lastname")));

        Answer refused = client.post(OBJECTS + "contacts", "{\"properties\": {\"firstname\": \"Ada\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/category")).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.text("/errors/0/code")).isEqualTo("MISSING_REQUIRED_PROPERTY");
        assertThat(refused.text("/errors/0/context/propertyName/0")).isEqualTo("lastname");
        String id = client.create("contacts", "\"lastname\": \"Lovelace\"");
        assertThat(client.patch(OBJECTS + "contacts/" + id, "{\"properties\": {\"city\": \"London\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aConditionalPropertyIsNeededWhenTheOtherHasItsValue() {
        PortalClient client = start(PortalRules.usual()
                .withAdminRules(new AdminRule.When("tasks", "hs_task_body", "hs_task_status", "COMPLETED")));
        String id = client.create("tasks", "\"hs_timestamp\": 1790000000000");
        String path = OBJECTS + "tasks/" + id;

        Answer refused = client.patch(path, "{\"properties\": {\"hs_task_status\": \"COMPLETED\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/code")).isEqualTo("MISSING_CONDITIONAL_REQUIRED_PROPERTY");
        assertThat(refused.text("/errors/0/message"))
                .isEqualTo("hs_task_body is required because of a conditional property rule based on [hs_task_status]");
        Answer inBatch = client.post(OBJECTS + "tasks/batch/update", """
                {"inputs": [{"objectWriteTraceId": "t", "id": "%s", "properties": {"hs_task_status": "COMPLETED"}}]}
                """.formatted(id));
        assertThat(inBatch.status()).isEqualTo(207);
        assertThat(inBatch.text("/errors/0/context/objectWriteTraceId/0")).isEqualTo("t");
        assertThat(client.patch(path, """
                        {"properties": {"hs_task_status": "COMPLETED", "hs_task_body": "done"}}
                        """).status()).isEqualTo(200);
    }

    @Test
    void aRuleAboutNoKindOfRecordIsNamedAtTheStart() {
        PortalOptions options = PortalFixture.options(TestDatabase.create())
                .withRules(PortalRules.usual().withAdminRules(new AdminRule.OnCreate("unicorns", "horn")));

        assertThatThrownBy(() -> Portal.start(options))
                .isInstanceOf(PortalStartException.class)
                .hasMessageContaining("unicorns");
    }

    @Test
    void aCallWithoutItsScopeIsRefusedByName() {
        PortalClient client = start(PortalRules.usual().withScopes(Set.of("oauth")));

        for (String line : """
                crm.objects.contacts.write  POST /crm/objects/2026-09/tasks
                crm.objects.contacts.read   GET  /crm/objects/2026-09/contacts
                crm.objects.contacts.read   POST /crm/v3/objects/tasks/search
                crm.objects.companies.write POST /crm/objects/2026-09/companies/merge
                crm.objects.companies.read  POST /crm/associations/2026-09/companies/contacts/batch/read
                crm.objects.companies.write PUT  /crm/v4/objects/companies/1/associations/default/contacts/2
                crm.objects.contacts.write  POST /engagements/v1/engagements
                crm.objects.owners.read     GET  /crm/owners/2026-09
                crm.objects.owners.read     GET  /crm/v3/owners/
                crm.schemas.contacts.write  POST /crm/properties/2026-09/tasks
                automation                  GET  /automation/v4/flows
                """.lines().toList()) {
            String[] call = line.split(" +", -1);
            Answer refused = client.send(call[1], call[2], call[1].equals("GET") ? "" : TASK);

            assertThat(refused.status()).as("%s %s", line, refused).isEqualTo(403);
            assertThat(refused.text("/category")).isEqualTo("MISSING_SCOPES");
            assertThat(refused.text("/errors/0/context/requiredGranularScopes/0"))
                    .as(line)
                    .isEqualTo(call[0]);
        }
        assertThat(scopesOf(client)).containsExactly("oauth");
        assertThat(client.get("/account-info/2026-09/details").status()).isEqualTo(200);
    }

    @Test
    void bothKindsOfRecordsAndTheContentOfMailsNeedAScope() {
        PortalClient client = start(
                PortalRules.usual().withoutScope("crm.objects.companies.read").withoutScope("sales-email-read"));

        for (String line : """
                crm.objects.companies.read /crm/associations/2026-09/contacts/companies/batch/read
                sales-email-read           /crm/objects/2026-09/emails/batch/read
                """.lines().toList()) {
            String[] call = line.split(" +", -1);
            assertThat(client.post(call[1], "{}").text("/errors/0/context/requiredGranularScopes/0"))
                    .isEqualTo(call[0]);
        }
    }

    @Test
    void definitionsCanBeReadWithTheScopeForRecords() {
        PortalClient client = start(PortalRules.usual().withScopes(Set.of("crm.objects.contacts.read")));

        assertThat(client.get("/crm/properties/2026-09/contacts").status()).isEqualTo(200);
        assertThat(client.get("/crm/properties/2026-09/companies").text("/errors/0/context/requiredGranularScopes/1"))
                .isEqualTo("crm.objects.companies.read");
    }

    @ParameterizedTest
    @CsvSource({"NONE, false, 400", "CUSTOM, false, 201", "CUSTOM, true, 400", "CUSTOM_AND_UNIQUE, true, 201"})
    void whichPropertiesTasksMayHaveDependsOnTheAccount(TaskProperties allowed, boolean unique, int status) {
        PortalClient client = start(PortalRules.usual().withTaskProperties(allowed));

        Answer created = client.post("/crm/properties/2026-09/tasks", """
                {"name": "lead_key", "label": "Key", "groupName": "task", "type": "string", "fieldType": "text",
                 "hasUniqueValue": %s}
                """.formatted(unique));

        assertThat(created.status()).as("%s", created).isEqualTo(status);
    }

    @Test
    void resultsCarryTheirTraceIdsWhereTheAccountEchoesThem() {
        PortalClient client = start(PortalRules.usual().withTraceIdsEchoed());

        Answer created = client.post(OBJECTS + "tasks/batch/create", """
                {"inputs": [{"objectWriteTraceId": "a", "properties": {"hs_timestamp": 1, "hs_task_subject": "A"}},
                            {"objectWriteTraceId": "b", "properties": {"hs_timestamp": 1, "hs_task_subject": "B"}}]}
                """);

        assertThat(created.body()
                        .at("/results")
                        .valueStream()
                        .map(each -> each.at("/objectWriteTraceId").asString("")
                                + each.at("/properties/hs_task_subject").asString("")))
                .containsExactlyInAnyOrder("aA", "bB");
    }

    private PortalClient start(PortalRules rules) {
        portal = Portal.start(PortalFixture.options(TestDatabase.create()).withRules(rules));
        return new PortalClient(portal.baseUri());
    }

    private static List<String> scopesOf(PortalClient client) {
        return client.post(
                        "/oauth/v2/private-apps/get/access-token-info",
                        "{\"tokenKey\": \"%s\"}".formatted(PortalClient.TOKEN))
                .body()
                .at("/scopes")
                .valueStream()
                .map(scope -> scope.asString())
                .toList();
    }
}
