package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTests {

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic cGF0LXRlc3QtMDAwMQ=="})
    void onlyTheTokenOpensThePortal(String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(fixture.portal().baseUri() + OBJECTS + "contacts"));
        Answer refused = client.send(
                (authorization.isEmpty() ? request : request.header("Authorization", authorization)).build());

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("/category")).isEqualTo("INVALID_AUTHENTICATION");
        assertThat(refused.text("/status")).isEqualTo("error");
        assertThat(refused.text("/correlationId")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /crm/objects/2026-09/contacts/1,                         404",
        "GET,    /crm/objects/2026-09/contacts/abc,                       404",
        "GET,    /crm/objects/2026-09/contacts/1?idProperty=firstname,    400",
        "GET,    /crm/objects/2026-09/contacts/99999999999999999999,      404",
        "GET,    /crm/objects/2026-09/unicorns/1,                         400",
        "GET,    /crm/objects/2026-09/contacts?limit=many,                400",
        "GET,    /crm/objects/2026-09/contacts?after=x,                   400",
        "GET,    /crm/objects/2026-09/contacts?associations=unicorns,     400",
        "GET,    /crm/objects/2025-01/contacts,                           404",
        "GET,    /nowhere,                                                404",
        "PUT,    /crm/objects/2026-09/contacts,                           405",
        "PATCH,  /crm/objects/2026-09/contacts/1,                         400",
        "POST,   /crm/objects/2026-09/contacts/batch/read,                400",
        "POST,   /crm/objects/2026-09/contacts/search,                    400",
        "GET,    /crm/properties/2026-09/contacts/unheard_of,             404",
        "GET,    /crm/owners/2026-09/x,                                   400",
        "GET,    /communication-preferences/2026-09/statuses/a@b.example, 400",
    })
    void whatCannotBeAnsweredHasAStatusAndHubSpotsBody(String method, String path, int status) {
        Answer answer = client.send(method, path, "");

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.text("/status")).isEqualTo("error");
        assertThat(answer.text("/message")).isNotEmpty().doesNotContain("Exception", "SQL");
    }

    @Test
    void aBodyThatIsNotJsonIsNotTaken() {
        Answer refused =
                client.send(HttpRequest.newBuilder(URI.create(fixture.portal().baseUri() + OBJECTS + "contacts"))
                        .header("Authorization", "Bearer " + PortalClient.TOKEN)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}"))
                        .build());

        assertThat(refused.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"properties\": {\"firstname\": {\"a\": 1}}}",
                "{\"properties\": {\"firstname\": [\"a\"]}}",
                "{\"properties\": []}",
                "{\"properties\": {\"firstname\": \"a\\u0000b\"}}",
                "{\"properties\": {\"firstname\": \"\\ud800\"}}",
                "{\"properties\": {\"firstname\": \"a\"}, \"associations\": [null]}",
                "{\"properties\": {\"firstname\": \"a\"}, \"associations\": [{}]}",
                "{\"properties\": {\"firstname\": \"a\"}, \"associations\": [{\"to\": {\"id\": \"x\"}, \"types\": [{}]}]}",
                "[]",
                "null",
                "\"text\""
            })
    void aBodyOfAnotherShapeIsRefused(String body) {
        Answer refused = client.post(OBJECTS + "contacts", body);

        assertThat(refused.status()).as("%s", refused).isBetween(400, 404);
        assertThat(fixture.portal().countRecords("contacts")).isZero();
    }

    @Test
    void textThatCannotBeStoredIsTheCallersFault() {
        assertThat(client.post(OBJECTS + "contacts/batch/read", """
                {"idProperty": "email", "inputs": [{"id": "a\\u0000b"}]}
                """).status()).isEqualTo(400);
        assertThat(client.search("contacts", "{\"query\": \"a\\u0000b\"}").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"inputs\": null}", "{\"inputs\": []}", "{\"inputs\": [null]}", "{\"inputs\": [{}]}"})
    void aBatchWithoutInputsIsRefused(String body) {
        for (String operation : new String[] {"read", "update", "upsert", "archive", "create"}) {
            assertThat(client.post(OBJECTS + "contacts/batch/" + operation, body)
                            .status())
                    .as(operation)
                    .isEqualTo(400);
        }
        for (String operation : new String[] {"read", "create", "archive", "associate/default", "labels/archive"}) {
            assertThat(client.post("/crm/associations/2026-09/contacts/companies/batch/" + operation, body)
                            .status())
                    .as(operation)
                    .isIn(400, 404);
        }
    }
}
