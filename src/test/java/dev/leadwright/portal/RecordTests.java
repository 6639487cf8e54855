package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTests {

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();

    @Test
    void aContactIsCreatedAndReadBack() {
        Answer created = client.post(OBJECTS + "contacts", """
                {"properties": {"email": "Ada@Example.com", "firstname": "Ada", "numemployees": "50-100"}}
                """);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/properties/email")).isEqualTo("ada@example.com");
        assertThat(created.text("/properties/hs_email_domain")).isEqualTo("example.com");
        assertThat(created.text("/createdAt")).endsWith("Z");
        assertThat(created.body().at("/archived").asBoolean(true)).isFalse();

        Answer read =
                client.get(OBJECTS + "contacts/" + created.text("/id") + "?properties=firstname,phone,unheard_of");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("/properties/firstname")).isEqualTo("Ada");
        assertThat(read.body().at("/properties/phone").isNull()).isTrue();
        assertThat(read.body().at("/properties").has("unheard_of")).isFalse();
        assertThat(read.text("/properties/hs_object_id")).isEqualTo(created.text("/id"));
        assertThat(read.text("/properties/lastmodifieddate")).isNotEmpty();
    }

    @Test
    void aContactIsFoundByItsEmailAddress() {
        String id = client.create("contacts", "\"email\": \"ada@example.com\"");

        assertThat(client.get(OBJECTS + "contacts/ADA@example.com?idProperty=email")
                        .text("/id"))
                .isEqualTo(id);
        assertThat(client.get(OBJECTS + "contacts/nobody@example.com?idProperty=email")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anEmailAddressIsGivenOnlyOnceWhateverItsCase() {
        String id = client.create("contacts", "\"email\": \"ada@example.com\"");

        Answer again = client.post(OBJECTS + "contacts", "{\"properties\": {\"email\": \"ADA@EXAMPLE.COM\"}}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/category")).isEqualTo("CONFLICT");
        assertThat(again.text("/message")).isEqualTo("Contact already exists. Existing ID: " + id);
        assertThat(again.text("/correlationId")).isNotEmpty();
    }

    @Test
    void anArchivedContactGivesItsEmailAddressBack() {
        String id = client.create("contacts", "\"email\": \"ada@example.com\"");

        assertThat(client.delete(OBJECTS + "contacts/" + id).status()).isEqualTo(204);
        assertThat(client.delete(OBJECTS + "contacts/" + id).status()).isEqualTo(204);

        assertThat(client.get(OBJECTS + "contacts/" + id).status()).isEqualTo(404);
        Answer archived = client.get(OBJECTS + "contacts/" + id + "?archived=true");
        assertThat(archived.body().at("/archived").asBoolean(false)).isTrue();
        assertThat(archived.text("/archivedAt")).isNotEmpty();
        assertThat(client.create("contacts", "\"email\": \"ada@example.com\"")).isNotEqualTo(id);
    }

    @Test
    void aChangeSetsSomePropertiesClearsOthersAndKeepsTheRest() {
        String id = client.create("companies", "\"name\": \"Acme\", \"domain\": \"acme.example\", \"city\": \"Bonn\"");
        String before = client.get(OBJECTS + "companies/" + id).text("/updatedAt");

        Answer changed = client.patch(OBJECTS + "companies/" + id, """
                {"properties": {"numberofemployees": 120, "city": ""}}
                """);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/properties/numberofemployees")).isEqualTo("120");
        assertThat(changed.body().at("/properties").has("city")).isFalse();
        assertThat(changed.text("/properties/name")).isEqualTo("Acme");
        assertThat(changed.text("/updatedAt")).isGreaterThanOrEqualTo(before);
    }

    @Test
    void aTaskHasHubSpotsDefaultsAndRemembersWhenItWasCompleted() {
        String id =
                client.create("tasks", "\"hs_timestamp\": 1790000000000, \"hs_task_subject\": \"Qualify Lead: Ada\"");
        String path = OBJECTS + "tasks/" + id;

        Answer created =
                client.get(path + "?properties=hs_timestamp,hs_task_status,hs_task_priority,hs_task_completion_date");
        assertThat(created.text("/properties/hs_timestamp")).isEqualTo("2026-09-21T14:13:20Z");
        assertThat(created.text("/properties/hs_task_status")).isEqualTo("NOT_STARTED");
        assertThat(created.text("/properties/hs_task_priority")).isEqualTo("NONE");
        assertThat(created.body().at("/properties/hs_task_completion_date").isNull())
                .isTrue();

        Answer completed = client.patch(path, "{\"properties\": {\"hs_task_status\": \"COMPLETED\"}}");
        assertThat(completed.text("/properties/hs_task_completion_date")).isNotEmpty();
        Answer reopened = client.patch(path, "{\"properties\": {\"hs_task_status\": \"WAITING\"}}");
        assertThat(reopened.body().at("/properties").has("hs_task_completion_date"))
                .isFalse();
    }

    @Test
    void anEmailsHeadersFillSenderAndRecipients() {
        Answer created = client.post(OBJECTS + "emails", """
                {"properties": {"hs_timestamp": "2026-11-23T10:00:00Z", "hs_email_direction": "EMAIL",
                 "hs_email_message_id": "<1@northwind.example>", "hs_email_html": "<p>Good <b>day</b></p>",
                 "hs_email_headers": "{\\"from\\":{\\"email\\":\\"anna@northwind.example\\",\\"firstName\\":\\"Anna\\"},\\"to\\":[{\\"email\\":\\"ada@example.com\\"},{\\"email\\":\\"bob@example.com\\"}]}"}}
                """);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/properties/hs_email_from_email")).isEqualTo("anna@northwind.example");
        assertThat(created.text("/properties/hs_email_from_firstname")).isEqualTo("Anna");
        assertThat(created.text("/properties/hs_email_to_email")).isEqualTo("ada@example.com;bob@example.com");
        assertThat(created.text("/properties/hs_email_message_id")).isEqualTo("<1@northwind.example>");
        assertThat(created.text("/properties/hs_body_preview")).isEqualTo("Good day");
    }

    @Test
    void recordsAreListedPageByPage() {
        for (int i = 0; i < 5; i++) {
            client.create("companies", "\"name\": \"Company %d\"".formatted(i));
        }

        Answer first = client.get(OBJECTS + "companies?limit=3&properties=name");
        assertThat(first.body().at("/results").size()).isEqualTo(3);
        Answer second = client.get(OBJECTS + "companies?limit=3&after=" + first.text("/paging/next/after"));
        assertThat(second.body().at("/results").size()).isEqualTo(2);
        assertThat(second.body().has("paging")).isFalse();
        assertThat(client.get(OBJECTS + "companies?limit=101").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/crm/objects/2026-09/contacts",
                "/crm/objects/2026-03/contacts",
                "/crm/v3/objects/contacts",
                "/crm/objects/2026-09/contact",
                "/crm/objects/2026-09/0-1"
            })
    void everyVersionAndNameLeadsToTheSameRecords(String path) {
        String id = client.create("contacts", "\"firstname\": \"Ada\"");

        assertThat(client.get(path + "/" + id).text("/id")).isEqualTo(id);
    }

    @Test
    void aRecordIsReadTogetherWithWhatBelongsToIt() {
        String contact = client.create("contacts", "\"firstname\": \"Ada\"");
        Answer task = client.post(OBJECTS + "tasks", """
                {"properties": {"hs_timestamp": "2026-12-01T09:00:00Z"},
                 "associations": [{"to": {"id": %s},
                    "types": [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 204}]}]}
                """.formatted(contact));
        assertThat(task.status()).isEqualTo(201);

        Answer read = client.get(OBJECTS + "tasks/" + task.text("/id") + "?associations=contacts,companies");
        assertThat(read.text("/associations/contacts/results/0/id")).isEqualTo(contact);
        assertThat(read.text("/associations/contacts/results/0/type")).isEqualTo("task_to_contact");
        assertThat(read.body().at("/associations").has("companies")).isFalse();
    }

    @Test
    void anAssociationWithNobodyLeavesNoRecordBehind() {
        Answer refused = client.post(OBJECTS + "tasks", """
                {"properties": {"hs_timestamp": "2026-12-01T09:00:00Z"},
                 "associations": [{"to": {"id": "99"}, "types": [{"associationTypeId": 204}]}]}
                """);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(fixture.portal().countRecords("tasks")).isZero();
    }
}
