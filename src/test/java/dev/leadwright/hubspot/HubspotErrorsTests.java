package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskQuery;
import dev.leadwright.crm.TaskStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each refusal and failure of HubSpot becomes. */
class HubspotErrorsTests {
    private static final ContactId ANNA = new ContactId("101");
    private static final NewCompany ACME = new NewCompany(Map.of("name", "Acme"));

    private final ScriptedHubspot hubspot = new ScriptedHubspot();
    private final Crm crm = hubspot.hubspot().crm();

    @AfterEach
    void stop() {
        hubspot.close();
    }

    @Test
    void aTokenThatIsNotAcceptedIsUnauthorizedAndSaysWhatToSet() {
        hubspot.answers(401, error("INVALID_AUTHENTICATION", "The token is expired."));

        assertThatExceptionOfType(CrmException.Unauthorized.class)
                .isThrownBy(() -> crm.getContact(ANNA))
                .withMessageContaining("The token is expired.")
                .withMessageContaining("HUBSPOT_ACCESS_TOKEN")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("secret-token"));
    }

    @Test
    void aMissingScopeIsUnauthorizedAndNamed() {
        hubspot.answers(403, """
                {"status":"error","category":"MISSING_SCOPES","message":"This app hasn't been granted all required scopes",
                 "errors":[{"message":"One or more of the following scopes are required.",
                            "context":{"requiredGranularScopes":["crm.objects.contacts.write"]}}]}
                """);

        assertThatExceptionOfType(CrmException.Unauthorized.class)
                .isThrownBy(() -> crm.updateContact(ANNA, Map.of("city", "Oslo")))
                .withMessage("HubSpot refuses to update contact 101: the token lacks a scope."
                        + " Add to the token's scopes: crm.objects.contacts.write.");
    }

    @Test
    void notFoundIsNotFound() {
        hubspot.answers(404, error("OBJECT_NOT_FOUND", "resource not found"));

        assertThatExceptionOfType(CrmException.NotFound.class).isThrownBy(() -> crm.getContact(ANNA));
    }

    @Test
    void refusedDataIsInvalidAndNamesTheProperty() {
        hubspot.answers(400, """
                {"status":"error","category":"VALIDATION_ERROR","message":"Some required properties were not set.",
                 "correlationId":"x","context":{"properties":["hs_timestamp"]}}
                """);

        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> crm.updateContact(ANNA, Map.of("city", "Oslo")))
                .withMessage("HubSpot could not update contact 101: Some required properties were not set."
                        + " (hs_timestamp) (HTTP 400).");
    }

    @Test
    void aClashIsAConflict() {
        hubspot.answers(409, error("CONFLICT", "Contact already exists. Existing ID: 6001"));

        assertThatExceptionOfType(CrmException.Conflict.class)
                .isThrownBy(() -> crm.createContact(Map.of("email", "anna@example.com")))
                .withMessageContaining("Existing ID: 6001");
    }

    @Test
    void aBurstIsWaitedOutAndTheCallRepeated() {
        hubspot.answers(429, limit("TEN_SECONDLY_ROLLING")).answers(201, "{\"id\":\"7\"}");

        assertThat(crm.createCompany(ACME).value()).isEqualTo("7");
        assertThat(hubspot.waits()).containsExactly(Duration.ofSeconds(10));
        assertThat(hubspot.hubspot().calls()).isEqualTo(2);
        assertThat(hubspot.hubspot().throttled()).isEqualTo(1);
    }

    @Test
    void theWaitIsHubspotsWhereItGivesOne() {
        hubspot.answers(429, limit("TEN_SECONDLY_ROLLING"), Map.of("Retry-After", "3"))
                .answers(201, "{\"id\":\"7\"}");

        crm.createCompany(ACME);

        assertThat(hubspot.waits()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aSearchWaitsASecond() {
        hubspot.answers(429, "").answers(200, "{\"total\":0,\"results\":[]}");

        crm.searchTasks(new TaskQuery(Set.of(TaskStatus.WAITING), ScriptedHubspot.NOW, Optional.empty(), 10));

        assertThat(hubspot.waits()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aLimitThatDoesNotYieldIsThrottledAfterThreeRepetitions() {
        hubspot.answers(429, limit("TEN_SECONDLY_ROLLING"));

        assertThatExceptionOfType(CrmException.Throttled.class).isThrownBy(() -> crm.getContact(ANNA));
        assertThat(hubspot.requests()).hasSize(4);
    }

    @Test
    void aDailyLimitLastsUntilMidnightOfTheAccountAndIsNotWaitedFor() {
        hubspot.answers(200, "{\"portalId\":62515,\"timeZone\":\"Europe/Berlin\"}")
                .answers(429, limit("DAILY"));
        crm.getAccount();

        var failure = catchThrowableOfType(CrmException.Throttled.class, () -> crm.getContact(ANNA));

        assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(hubspot.waits()).isEmpty();
    }

    @Test
    void aLockedRecordIsTriedAgainAfterTwoSeconds() {
        hubspot.answers(423, error("LOCKED", "locked")).answers(200, "{\"results\":[{\"id\":\"101\"}]}");

        crm.updateContact(ANNA, Map.of("city", "Oslo"));

        assertThat(hubspot.waits()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void aLockAtACreateMayBeOurOwnSoItsOutcomeIsUnknown() {
        hubspot.answers(423, error("LOCKED", "locked"));

        assertThatExceptionOfType(CrmException.OutcomeUnknown.class).isThrownBy(() -> crm.createCompany(ACME));
        assertThat(hubspot.requests()).hasSize(1);
    }

    @Test
    void aMigrationOfThePortalIsThrottledForAsLongAsItSays() {
        hubspot.answers(477, "", Map.of("Retry-After", "3600"));

        var failure = catchThrowableOfType(CrmException.Throttled.class, () -> crm.createCompany(ACME));

        assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(hubspot.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 521, 523, 524, 408})
    void aFailureOfTheServerIsUnavailableForWhatCanBeRepeated(int status) {
        hubspot.answers(status, "<html>Bad gateway</html>");

        assertThatExceptionOfType(CrmException.Unavailable.class).isThrownBy(() -> crm.getContact(ANNA));
        assertThatExceptionOfType(CrmException.Unavailable.class)
                .isThrownBy(() -> crm.updateTask(new TaskId("5"), TaskChange.to(TaskStatus.COMPLETED)));
        assertThatExceptionOfType(CrmException.Unavailable.class)
                .isThrownBy(() -> crm.upsertContact("anna@example.com", Map.of()));
        assertThat(hubspot.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 521, 523, 524, 408})
    void aFailureOfTheServerLeavesACreateUnknownAndUnrepeated(int status) {
        hubspot.answers(status, "<html>Bad gateway</html>");

        assertThatExceptionOfType(CrmException.OutcomeUnknown.class).isThrownBy(() -> crm.createCompany(ACME));
        assertThat(hubspot.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "<html>", "[]", "{\"results\":[{\"properties\":{}}]}", "{\"results\":\"x\"}"})
    void anAnswerThatCannotBeUnderstoodIsUnavailable(String body) {
        hubspot.answers(200, body);

        assertThatExceptionOfType(CrmException.Unavailable.class).isThrownBy(() -> crm.getContact(ANNA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "<html>", "{}", "{\"status\":\"error\",\"message\":\"no\"}", "{\"id\":\"../7\"}"})
    void aCreateThatDoesNotNameItsRecordIsUnknown(String body) {
        hubspot.answers(201, body);

        assertThatExceptionOfType(CrmException.OutcomeUnknown.class).isThrownBy(() -> crm.createCompany(ACME));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 207})
    void anErrorOfAnItemIsAnErrorWhateverTheStatus(int status) {
        hubspot.answers(status, """
                {"status":"COMPLETE","results":[],"numErrors":1,"errors":[{"status":"error",
                 "category":"VALIDATION_ERROR","message":"lead_tier was not one of the allowed options"}]}
                """);

        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> crm.updateContact(ANNA, Map.of("lead_tier", "TEPID")))
                .withMessageContaining("lead_tier was not one of the allowed options");
    }

    @Test
    void anUpdateOfARecordThatDoesNotExistIsNotFound() {
        hubspot.answers(207, """
                {"status":"COMPLETE","results":[],"numErrors":1,"errors":[{"status":"error","category":"OBJECT_NOT_FOUND",
                 "message":"Could not get some CONTACT objects","context":{"ids":["101"]}}]}
                """);

        assertThatExceptionOfType(CrmException.NotFound.class)
                .isThrownBy(() -> crm.updateContact(ANNA, Map.of("city", "Oslo")));
        assertThatExceptionOfType(CrmException.NotFound.class).isThrownBy(() -> crm.getContact(ANNA));
    }

    @Test
    void anUpdateThatSilentlyDoesNothingIsAnError() {
        hubspot.answers(200, "{\"status\":\"COMPLETE\",\"results\":[]}");

        assertThatExceptionOfType(CrmException.NotFound.class)
                .isThrownBy(() -> crm.updateContact(ANNA, Map.of("city", "Oslo")));
        assertThatExceptionOfType(CrmException.Unavailable.class)
                .isThrownBy(() -> crm.upsertContact("anna@example.com", Map.of()));
    }

    @Test
    void aRedirectIsNotFollowedWithTheToken() {
        hubspot.answers(302, "", Map.of("Location", "/elsewhere"));

        assertThatExceptionOfType(CrmException.Unavailable.class).isThrownBy(() -> crm.getContact(ANNA));
        assertThat(hubspot.requests()).hasSize(1);
    }

    private static String error(String category, String message) {
        return """
               {"status":"error","message":"%s","correlationId":"c-1","category":"%s"}
               """.formatted(message, category);
    }

    private static String limit(String policy) {
        return """
               {"status":"error","message":"You have reached your limit.","errorType":"RATE_LIMIT","policyName":"%s"}
               """.formatted(policy);
    }
}
