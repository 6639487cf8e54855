package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyTests {

    private static final String PROPERTIES = "/crm/properties/2026-09/";

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();
    private final String name = "p_" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void aCustomPropertyIsCreatedUsedChangedAndArchived() {
        Answer created = client.post(PROPERTIES + "contacts", """
                {"name": "%s", "label": "Lead tier", "groupName": "contactinformation", "type": "enumeration",
                 "fieldType": "select", "options": [
                    {"label": "Hot", "value": "HOT", "displayOrder": 0, "hidden": false},
                    {"label": "Cold", "value": "COLD", "displayOrder": 1, "hidden": false}]}
                """.formatted(name));
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        assertThat(created.body().at("/hubspotDefined").asBoolean(true)).isFalse();

        String id = client.create("contacts", "\"firstname\": \"Ada\", \"%s\": \"HOT\"".formatted(name));
        assertThat(client.get(OBJECTS + "contacts/" + id + "?properties=" + name)
                        .text("/properties/" + name))
                .isEqualTo("HOT");
        assertThat(client.patch(PROPERTIES + "contacts/" + name, "{\"label\": \"Tier\"}")
                        .text("/label"))
                .isEqualTo("Tier");

        assertThat(client.delete(PROPERTIES + "contacts/" + name).status()).isEqualTo(204);
        assertThat(client.get(PROPERTIES + "contacts/" + name).status()).isEqualTo(404);
    }

    @Test
    void aNameIsGivenOnlyOnce() {
        assertThat(createText("tasks", "task", false).status()).isEqualTo(201);

        Answer again = createText("tasks", "task", false);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/category")).isEqualTo("OBJECT_ALREADY_EXISTS");
        assertThat(again.text("/subCategory")).isEqualTo("Properties.PROPERTY_WITH_NAME_EXISTS");
    }

    @Test
    void aUniquePropertyRefusesASecondRecordAndServesAnUpsert() {
        assertThat(createText("tasks", "task", true).status()).isEqualTo(201);
        String task = "\"hs_timestamp\": \"2026-12-01T09:00:00Z\", \"%s\": \"key-1\"".formatted(name);
        String id = client.create("tasks", task);

        Answer second = client.post(OBJECTS + "tasks", "{\"properties\": {" + task + "}}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/message")).contains(id);

        Answer upserted = client.post(OBJECTS + "tasks/batch/upsert", """
                {"inputs": [{"idProperty": "%s", "id": "key-1", "properties": {"hs_task_subject": "again"}}]}
                """.formatted(name));
        assertThat(upserted.text("/results/0/id")).isEqualTo(id);
    }

    @Test
    void manyAreCreatedReadAndArchivedAtOnce() {
        assertThat(client.post(PROPERTIES + "companies/batch/create", """
                {"inputs": [{"name": "%s", "label": "A", "groupName": "companyinformation", "type": "date",
                    "fieldType": "date"}]}
                """.formatted(name))
                        .status())
                .isEqualTo(201);
        String names = "{\"inputs\": [{\"name\": \"%s\"}]}".formatted(name);

        assertThat(client.post(PROPERTIES + "companies/batch/read", names).text("/results/0/type"))
                .isEqualTo("date");
        assertThat(client.post(PROPERTIES + "companies/batch/archive", names).status())
                .isEqualTo(204);
    }

    @Test
    void groupsAreListedAndCreated() {
        assertThat(client.post(
                                PROPERTIES + "contacts/groups",
                                "{\"name\": \"%s\", \"label\": \"Leadwright\", \"displayOrder\": 1}".formatted(name))
                        .status())
                .isEqualTo(201);
        assertThat(client.get(PROPERTIES + "contacts/groups")
                        .body()
                        .at("/results")
                        .valueStream()
                        .map(group -> group.at("/name").asString("")))
                .contains(name, "contactinformation");
    }

    @Test
    void aGroupIsChangedAndArchivedOnceItsPropertiesAre() {
        String group = PROPERTIES + "contacts/groups/" + name;
        client.post(PROPERTIES + "contacts/groups", "{\"name\": \"%s\", \"label\": \"Ours\"}".formatted(name));
        assertThat(createText("contacts", name, false).status()).isEqualTo(201);

        assertThat(client.patch(group, "{\"label\": \"Theirs\"}").text("/label"))
                .isEqualTo("Theirs");
        Answer inUse = client.delete(group);
        assertThat(inUse.status()).isEqualTo(400);
        assertThat(inUse.text("/subCategory")).isEqualTo("PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES");

        client.delete(PROPERTIES + "contacts/" + name);
        assertThat(client.delete(group).status()).isEqualTo(204);
        assertThat(client.get(group).status()).isEqualTo(404);
        assertThat(client.post(PROPERTIES + "contacts/groups", "{\"name\": \"%s\", \"label\": \"New\"}".formatted(name))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theNameOfAnArchivedPropertyRestoresIt() {
        assertThat(createText("contacts", "contactinformation", false).status()).isEqualTo(201);
        String id = client.create("contacts", "\"firstname\": \"Ada\", \"%s\": \"kept\"".formatted(name));
        client.delete(PROPERTIES + "contacts/" + name);

        assertThat(createText("contacts", "contactinformation", false).status()).isEqualTo(201);

        assertThat(client.get(OBJECTS + "contacts/" + id + "?properties=" + name)
                        .text("/properties/" + name))
                .isEqualTo("kept");
    }

    @Test
    void aTaskIsInQueuesAndHasReminders() {
        String id = client.create("tasks", """
                "hs_timestamp": 1790000000000, "hs_queue_membership_ids": "11;12", "hs_task_reminders": "1789990000000"
                """);
        client.create("tasks", "\"hs_timestamp\": 1790000000000, \"hs_queue_membership_ids\": \"112\"");

        for (String filter : new String[] {
            "\"operator\": \"CONTAINS_TOKEN\", \"value\": \"12\"", "\"operator\": \"IN\", \"values\": [\"12\", \"13\"]"
        }) {
            Answer found = client.search("tasks", """
                    {"filterGroups": [{"filters": [{"propertyName": "hs_queue_membership_ids", %s}]}],
                     "properties": ["hs_queue_membership_ids", "hs_task_reminders"]}
                    """.formatted(filter));
            assertThat(found.body().at("/total").asInt()).as(filter).isEqualTo(1);
            assertThat(found.text("/results/0/id")).isEqualTo(id);
            assertThat(found.text("/results/0/properties/hs_queue_membership_ids"))
                    .isEqualTo("11;12");
            assertThat(found.text("/results/0/properties/hs_task_reminders")).isEqualTo("1789990000000");
        }
        Answer refused =
                client.patch(OBJECTS + "tasks/" + id, "{\"properties\": {\"hs_queue_membership_ids\": \"Leads\"}}");
        assertThat(refused.text("/errors/0/code")).isEqualTo("INVALID_OPTION");
    }

    @Test
    void theIndustryOfACompanyIsOneOfHubSpotsAndAContactsIsFree() {
        client.create("companies", "\"name\": \"Acme\", \"industry\": \"COMPUTER_SOFTWARE\"");
        client.create("contacts", "\"firstname\": \"Ada\", \"industry\": \"Anything at all\"");

        Answer refused = client.post(OBJECTS + "companies", """
                {"properties": {"name": "Acme", "industry": "Software"}}
                """);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/code")).isEqualTo("INVALID_OPTION");
        assertThat(client.get(PROPERTIES + "companies/industry")
                        .body()
                        .at("/options")
                        .size())
                .isGreaterThan(140);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Bad Name\", \"label\": \"x\", \"groupName\": \"contactinformation\", \"type\": \"string\", \"fieldType\": \"text\"}",
                "{\"name\": \"a\", \"groupName\": \"contactinformation\", \"type\": \"string\", \"fieldType\": \"text\"}",
                "{\"name\": \"a\", \"label\": \"x\", \"groupName\": \"nowhere\", \"type\": \"string\", \"fieldType\": \"text\"}",
                "{\"name\": \"a\", \"label\": \"x\", \"groupName\": \"contactinformation\", \"type\": \"text\", \"fieldType\": \"text\"}",
                "{\"name\": \"a\", \"label\": \"x\", \"groupName\": \"contactinformation\", \"type\": \"number\", \"fieldType\": \"text\"}",
                "{\"name\": \"a\", \"label\": \"x\", \"groupName\": \"contactinformation\", \"type\": \"enumeration\", \"fieldType\": \"select\"}"
            })
    void anIncompleteDefinitionIsRefused(String definition) {
        assertThat(client.post(PROPERTIES + "contacts", definition).status()).isEqualTo(400);
    }

    /** Values are checked and come back in HubSpot's form. */
    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contacts | notes_last_contacted    | 1762560000000            | 2025-11-08T00:00:00Z",
                "contacts | notes_last_contacted    | 2026-11-01T10:00:00+01:00 | 2026-11-01T09:00:00Z",
                "contacts | notes_last_contacted    | 2026-11-01               | 2026-11-01T00:00:00Z",
                "contacts | notes_last_contacted    | yesterday                | INVALID_LONG",
                "contacts | hs_analytics_num_visits | 1e2                      | 100",
                "contacts | hs_analytics_num_visits | many                     | INVALID_NUMBER",
                "contacts | hs_analytics_num_visits | 1e999999999              | INVALID_NUMBER",
                "contacts | email                   | nobody                   | INVALID_EMAIL",
                "contacts | hs_email_optout         | true                     | READ_ONLY_VALUE",
                "contacts | unheard_of              | x                        | PROPERTY_DOESNT_EXIST",
                "contacts | hubspot_owner_id        | 12                       | INVALID_OWNER_ID",
                "contacts | lifecyclestage          | LEAD                     | INVALID_OPTION",
                "companies | is_public              | TRUE                     | true",
                "companies | is_public              | perhaps                  | INVALID_BOOLEAN",
            })
    void aValueIsCheckedAgainstItsDefinition(String type, String property, String value, String expected) {
        String needed = type.equals("contacts") ? "\"firstname\": \"Ada\"" : "\"name\": \"Acme\"";
        Answer answer = client.post(
                OBJECTS + type, "{\"properties\": {%s, \"%s\": \"%s\"}}".formatted(needed, property, value));

        String outcome =
                answer.status() == 201 ? answer.text("/properties/" + property) : answer.text("/errors/0/code");
        assertThat(outcome).as("%s", answer).isEqualTo(expected);
    }

    @Test
    void whatARecordNeedsIsNamed() {
        Answer task = client.post(OBJECTS + "tasks", "{\"properties\": {\"hs_task_subject\": \"x\"}}");
        assertThat(task.status()).isEqualTo(400);
        assertThat(task.text("/message")).isEqualTo("Error creating TASK. Some required properties were not set.");
        assertThat(task.text("/context/properties/0")).isEqualTo("hs_timestamp");

        Answer email = client.post(OBJECTS + "emails", "{\"properties\": {\"hs_timestamp\": 1}}");
        assertThat(email.text("/context/properties/0")).isEqualTo("hs_email_direction");
        assertThat(client.post(OBJECTS + "contacts", "{\"properties\": {}}").status())
                .isEqualTo(400);
    }

    @Test
    void aNoteHasALimitedBody() {
        String note = "{\"properties\": {\"hs_timestamp\": 1, \"hs_note_body\": \"%s\"}}";

        assertThat(client.post(OBJECTS + "notes", note.formatted("x".repeat(65_536)))
                        .status())
                .isEqualTo(201);
        Answer refused = client.post(OBJECTS + "notes", note.formatted("x".repeat(65_537)));
        assertThat(refused.text("/errors/0/code")).isEqualTo("VALUE_TOO_LONG");
    }

    private Answer createText(String type, String group, boolean unique) {
        return client.post(PROPERTIES + type, """
                {"name": "%s", "label": "x", "groupName": "%s", "type": "string", "fieldType": "text",
                 "hasUniqueValue": %s}
                """.formatted(name, group, unique));
    }
}
