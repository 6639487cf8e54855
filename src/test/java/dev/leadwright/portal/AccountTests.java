package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountTests {

    private static final String STATUSES = "/communication-preferences/2026-09/statuses/";

    @RegisterExtension
    static final PortalFixture fixture = new PortalFixture();

    private final PortalClient client = fixture.client();

    @Test
    void ownersAreListedFoundByEmailAndGivenRecords() {
        Answer all = client.get("/crm/owners/2026-09");
        assertThat(all.body().at("/results").size()).isEqualTo(2);
        Answer ben = client.get("/crm/v3/owners?email=BEN@northwind.example");
        assertThat(ben.text("/results/0/lastName")).isEqualTo("Carter");

        String id = ben.text("/results/0/id");
        String userId = ben.text("/results/0/userId");
        assertThat(client.get("/crm/owners/2026-09/" + id).text("/email")).isEqualTo("ben@northwind.example");
        assertThat(client.get("/crm/owners/2026-09/" + userId + "?idProperty=userId")
                        .text("/id"))
                .isEqualTo(id);
        assertThat(client.get("/crm/owners/2026-09/1").status()).isEqualTo(404);
        client.create("contacts", "\"firstname\": \"Ada\", \"hubspot_owner_id\": \"%s\"".formatted(id));
    }

    @Test
    void thePortalSaysWhichItIs() {
        for (String path : new String[] {"/account-info/2026-09/details", "/account-info/v3/details"}) {
            Answer details = client.get(path);
            assertThat(details.body().at("/portalId").asLong()).isEqualTo(4_400_001);
            assertThat(details.text("/timeZone")).isEqualTo("Z");
        }
    }

    @Test
    void anAddressThatWantsNoMailIsMarkedOnItsContact() {
        String id = client.create("contacts", "\"email\": \"ada@example.com\"");
        String all = STATUSES + "ADA@example.com/unsubscribe-all?channel=EMAIL&verbose=true";
        assertThat(client.get(all).body().at("/results").size()).isZero();

        assertThat(client.post(all, "").status()).isEqualTo(200);

        assertThat(client.get(all).text("/results/0/status")).isEqualTo("UNSUBSCRIBED");
        assertThat(client.get(all.replace("&verbose=true", ""))
                        .body()
                        .at("/results")
                        .size())
                .as("HubSpot documents that it says nothing without verbose")
                .isZero();
        assertThat(client.get(OBJECTS + "contacts/" + id + "?properties=hs_email_optout")
                        .text("/properties/hs_email_optout"))
                .isEqualTo("true");
    }

    @Test
    void aKindOfMailIsChosen() {
        String path = STATUSES + "ada@example.com";
        assertThat(client.get(path + "?channel=EMAIL").text("/results/0/status"))
                .isEqualTo("NOT_SPECIFIED");

        Answer changed =
                client.post(path, "{\"subscriptionId\": 1, \"statusState\": \"UNSUBSCRIBED\", \"channel\": \"EMAIL\"}");

        assertThat(changed.text("/status")).isEqualTo("COMPLETE");
        assertThat(changed.text("/results/0/status")).isEqualTo("UNSUBSCRIBED");
        assertThat(changed.text("/results/0/timestamp")).isNotBlank();
        assertThat(client.get(path + "?channel=EMAIL").text("/results/0/status"))
                .isEqualTo("UNSUBSCRIBED");
        assertThat(client.post(
                                path,
                                "{\"subscriptionId\": 77, \"statusState\": \"SUBSCRIBED\", \"channel\": \"EMAIL\"}")
                        .status())
                .isEqualTo(400);
    }
}
