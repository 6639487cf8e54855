package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.MailConsent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opt-outs as HubSpot's reference writes them; and whatever is not understood is an error, never a consent. */
class SubscriptionsTests {
    private static final String ADDRESS = "Anna+x@acme.example";
    private static final String NO_OPT_OUT_ON_CONTACT = """
            {"status":"COMPLETE","results":[{"id":"101","properties":{"hs_email_optout":null}}]}
            """;
    private static final String NONE = "{\"status\":\"COMPLETE\",\"results\":[]}";
    private static final MailConsent NOT_OPTED_OUT = new MailConsent.NotOptedOut();
    private static final MailConsent OUT_OF_ALL = new MailConsent.OptedOut("all e-mail");

    private ScriptedHubspot hubspot = new ScriptedHubspot();

    @AfterEach
    void stop() {
        hubspot.close();
    }

    @Test
    void allThreePlacesAreAskedWithTheAddressEncoded() {
        hubspot.answers(200, NO_OPT_OUT_ON_CONTACT)
                .answers(200, NONE)
                .answers(200, choices("SUBSCRIBED", "NOT_SPECIFIED"));

        assertThat(consent()).isEqualTo(NOT_OPTED_OUT);

        assertThat(hubspot.request(0).body())
                .contains("\"idProperty\":\"email\"", "anna+x@acme.example", "hs_email_optout");
        assertThat(hubspot.request(1).path())
                .isEqualTo("/communication-preferences/2026-09/statuses/anna%2Bx%40acme.example/unsubscribe-all"
                        + "?channel=EMAIL&verbose=true");
        assertThat(hubspot.request(2).path())
                .isEqualTo("/communication-preferences/2026-09/statuses/anna%2Bx%40acme.example?channel=EMAIL");
        assertThat(hubspot.requests()).hasSize(3);
    }

    @Test
    void anOptOutOnTheContactIsEnough() {
        hubspot.answers(200, NO_OPT_OUT_ON_CONTACT.replace("null", "\"true\""));

        assertThat(consent()).isEqualTo(OUT_OF_ALL);
    }

    @Test
    void anOptOutOfEverythingIsEnoughAlsoOfOneBrand() {
        hubspot.answers(200, NO_OPT_OUT_ON_CONTACT).answers(200, """
                        {"status":"COMPLETE","results":[{"wideStatusType":"BUSINESS_UNIT_WIDE","businessUnitId":7,
                         "status":"UNSUBSCRIBED","channel":"EMAIL","subscriberIdString":"anna+x@acme.example"}]}
                        """);

        assertThat(consent()).isEqualTo(OUT_OF_ALL);
    }

    @Test
    void anyTypeCountsUnlessOneIsNamed() {
        hubspot.answers(200, NO_OPT_OUT_ON_CONTACT)
                .answers(200, NONE)
                .answers(200, choices("UNSUBSCRIBED", "SUBSCRIBED"));

        assertThat(consent()).isEqualTo(new MailConsent.OptedOut("Newsletter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "one to one"})
    void theNamedTypeCountsAloneByIdOrName(String subscription) {
        open(subscription);
        hubspot.answers(200, NO_OPT_OUT_ON_CONTACT)
                .answers(200, NONE)
                .answers(200, choices("UNSUBSCRIBED", "SUBSCRIBED"))
                .answers(200, NO_OPT_OUT_ON_CONTACT)
                .answers(200, NONE)
                .answers(200, choices("SUBSCRIBED", "UNSUBSCRIBED"));

        assertThat(consent()).isEqualTo(NOT_OPTED_OUT);
        assertThat(consent()).isEqualTo(new MailConsent.OptedOut("One to One"));
    }

    @Test
    void aNamedTypeThatIsNotThereIsAnErrorThatSaysWhatToDo() {
        open("Sales");
        hubspot.answers(200, NO_OPT_OUT_ON_CONTACT)
                .answers(200, NONE)
                .answers(200, choices("SUBSCRIBED", "SUBSCRIBED"));

        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(this::consent)
                .withMessageContainingAll("\"Sales\"", "hubspot.subscription");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "<html>Sign in to the hotel's network</html>",
                "{\"status\":\"COMPLETE\",\"results\":null}",
                "{\"status\":\"PENDING\",\"results\":[]}",
                "{\"status\":\"CANCELED\",\"results\":[]}",
                "{\"status\":\"COMPLETE\",\"results\":[{\"status\":\"PERHAPS\"}]}",
                "{\"status\":\"COMPLETE\",\"results\":[{\"channel\":\"EMAIL\"}]}",
                "{\"status\":\"COMPLETE\",\"results\":[],\"errors\":[{\"category\":\"OBJECT_NOT_FOUND\"}]}"
            })
    void anAnswerThatIsNotUnderstoodIsNoConsent(String nonsense) {
        hubspot.answers(200, NO_OPT_OUT_ON_CONTACT).answers(200, nonsense);
        assertThatExceptionOfType(CrmException.Unavailable.class).isThrownBy(this::consent);

        open("");
        hubspot.answers(200, NO_OPT_OUT_ON_CONTACT).answers(200, NONE).answers(200, nonsense);
        assertThatExceptionOfType(CrmException.Unavailable.class).isThrownBy(this::consent);
    }

    @Test
    void aMissingScopeIsNamed() {
        hubspot.answers(200, NO_OPT_OUT_ON_CONTACT).answers(403, """
                {"status":"error","category":"MISSING_SCOPES","message":"This app hasn't been granted all scopes.",
                 "errors":[{"message":"One or more of the following scopes are required.",
                            "context":{"requiredGranularScopes":["communication_preferences.read"]}}]}
                """);

        assertThatExceptionOfType(CrmException.Unauthorized.class)
                .isThrownBy(this::consent)
                .withMessageContaining("communication_preferences.read");
    }

    @Test
    void anOptOutIsWrittenBack() {
        hubspot.answers(200, """
                {"status":"COMPLETE","results":[{"status":"UNSUBSCRIBED","subscriberIdString":"anna+x@acme.example"}]}
                """);

        hubspot.hubspot().crm().unsubscribe(ADDRESS);

        assertThat(hubspot.request(0).method()).isEqualTo("POST");
        assertThat(hubspot.request(0).path())
                .isEqualTo("/communication-preferences/2026-09/statuses/anna%2Bx%40acme.example/unsubscribe-all"
                        + "?channel=EMAIL&verbose=true");
    }

    private MailConsent consent() {
        return hubspot.hubspot().crm().getMailConsent(ADDRESS);
    }

    private void open(String subscription) {
        hubspot.close();
        hubspot = new ScriptedHubspot(subscription);
    }

    private static String choices(String newsletter, String oneToOne) {
        return """
                {"status":"COMPLETE","startedAt":"2026-12-01T22:00:00Z","completedAt":"2026-12-01T22:00:00Z","results":[
                 {"subscriptionId":11,"subscriptionName":"Newsletter","status":"%s","channel":"EMAIL","source":"API"},
                 {"subscriptionId":12,"subscriptionName":"One to One","status":"%s","channel":"EMAIL","source":"API"}]}
                """.formatted(newsletter, oneToOne);
    }
}
