package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErasureTests {
    private static final String ERASE = "/crm/v3/objects/contacts/gdpr-delete";

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();

    @Test
    void theContactIsGoneAndCannotBeReadAsArchivedEither() {
        String ada = client.create("contacts", "\"email\": \"ada@example.com\"");

        assertThat(erase(ada).status()).isEqualTo(204);

        assertThat(client.get(OBJECTS + "contacts/" + ada).status()).isEqualTo(404);
        assertThat(client.get(OBJECTS + "contacts/" + ada + "?archived=true").status())
                .isEqualTo(404);
        assertThat(erase(ada).status()).isEqualTo(404);
        assertThat(client.create("contacts", "\"email\": \"ada@example.com\""))
                .as("a program may add the address again")
                .isNotEqualTo(ada);
    }

    @Test
    void whatIsLoggedOnItAloneGoesWithIt() {
        String ada = client.create("contacts", "\"email\": \"ada@example.com\"");
        String bob = client.create("contacts", "\"email\": \"bob@example.com\"");
        String alone = note(ada);
        String shared = note(ada);
        assertThat(client.put(OBJECTS + "notes/" + shared + "/associations/default/contacts/" + bob, "")
                        .status())
                .isEqualTo(200);

        erase(ada);

        assertThat(client.get(OBJECTS + "notes/" + alone).status()).isEqualTo(404);
        assertThat(client.get(OBJECTS + "notes/" + shared).status()).isEqualTo(200);
    }

    @Test
    void byAnAddressThatNobodyHasNothingHappens() {
        Answer answer = client.post(ERASE, "{\"objectId\": \"nobody@example.com\", \"idProperty\": \"email\"}");

        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void onlyContactsCanBeDeletedForGood() {
        assertThat(client.post("/crm/v3/objects/companies/gdpr-delete", "{\"objectId\": \"1\"}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post(ERASE, "{}").status()).isEqualTo(400);
    }

    private Answer erase(String id) {
        return client.post(ERASE, "{\"objectId\": \"" + id + "\"}");
    }

    private String note(String contact) {
        return client.post(OBJECTS + "notes", """
                {"properties": {"hs_timestamp": "2026-11-23T09:30:00Z", "hs_note_body": "Likes tea"},
                 "associations": [{"to": {"id": "%s"},
                   "types": [{"associationCategory": "HUBSPOT_DEFINED", "associationTypeId": 202}]}]}
                """.formatted(contact)).text("/id");
    }
}
