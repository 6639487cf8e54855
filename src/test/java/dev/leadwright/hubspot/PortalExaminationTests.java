package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.CrmSchema;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Check.Status;
import dev.leadwright.doctor.Doctor;
import dev.leadwright.hubspot.limits.ProcessLedger;
import dev.leadwright.portal.Portal;
import dev.leadwright.portal.PortalOptions;
import dev.leadwright.portal.PortalRules;
import dev.leadwright.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the doctor sees of a portal; where one must be set up in another way, something stands in front of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalExaminationTests {
    private static final String TOKEN = "doctor-token";
    private static final String TOKEN_INFO = "POST /oauth/v2/private-apps/get/access-token-info";
    private static final String MISSING_SCOPE = """
            {"status":"error","category":"MISSING_SCOPES","message":"This app hasn't been granted all required scopes."}
            """;

    private final Portal portal = Portal.start(options(TestDatabase.create()));
    private final List<Duration> waits = new ArrayList<>();

    PortalExaminationTests() {
        try (Hubspot hubspot = connect(portal.baseUri(), TOKEN, Clock.systemUTC())) {
            CrmSchema.required().forEach(hubspot.schema()::create);
        }
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void aPortalThatIsSetUpHasNothingAgainstIt() {
        assertThat(examine(portal.baseUri()))
                .allMatch(check -> check.status() == Status.OK)
                .extracting(Check::name)
                .containsExactly(
                        "HubSpot address",
                        "HubSpot token",
                        "HubSpot version",
                        "HubSpot burst limit",
                        "HubSpot daily limit",
                        "Clock",
                        "HubSpot scopes",
                        "HubSpot properties",
                        "HubSpot task properties",
                        "HubSpot values",
                        "HubSpot task queues",
                        "HubSpot associations",
                        "HubSpot rules");
    }

    @Test
    void lookingChangesNothing() {
        String before = everything();

        examine(portal.baseUri());

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aWrongTokenIsTheOnlyFailure() {
        List<Check> checks = examine(portal.baseUri(), "wrong", Clock.systemUTC());

        assertThat(checks).extracting(Check::name).containsExactly("HubSpot address", "HubSpot token");
        assertThat(failure(checks).remedy()).contains("HUBSPOT_ACCESS_TOKEN").contains("Service keys");
        assertThat(failure(checks).detail()).contains("HTTP 401").doesNotContain("wrong");
    }

    @Test
    void withoutATokenNothingIsAsked() {
        assertThat(failure(examine(URI.create("http://localhost:1"), "", Clock.systemUTC()))
                        .detail())
                .isEqualTo("No token is set.");
    }

    @Test
    void aPortalThatDoesNotAnswerIsOneFailureThatNamesTheAddress() {
        List<Check> checks = examine(URI.create("http://localhost:1"));

        assertThat(checks).hasSize(1);
        assertThat(failure(checks).detail()).startsWith("http://localhost:1 cannot be reached: ");
        assertThat(failure(checks).remedy()).contains("hubspot.base-url");
    }

    @Test
    void whatIsNotHubspotIsToldApartFromAFaultOfHubspot() {
        try (var web = front().answers("GET /account-info", 200, "<html>Welcome</html>");
                var faulty = front().answers("GET /account-info", 502, "")) {
            assertThat(failure(examine(web.address())).detail()).contains("not as HubSpot does");
            assertThat(failure(examine(faulty.address())).remedy()).contains("status.hubspot.com");
        }
    }

    @Test
    void aVersionThatIsNotServedIsAFailure() {
        try (var old = front().answers("GET /account-info", 404, "")) {
            assertThat(failure(examine(old.address())).detail()).contains("does not know version 2026-09");
        }
    }

    @Test
    void theEndOfAVersionIsAnnouncedInTime() {
        try (var ending = front().header("Sunset", "Thu, 09 Mar 2028 00:00:00 GMT")) {
            assertThat(named("HubSpot version", examine(ending.address())).status())
                    .isEqualTo(Status.WARN);
        }
    }

    @Test
    void eachMissingScopeIsNamedWithWhatFollowsAndWhereToTickIt() {
        PortalRules rules = PortalRules.usual();
        for (String scope : List.of(
                "crm.objects.companies.write",
                "sales-email-read",
                "crm.schemas.contacts.write",
                "communication_preferences.read",
                "communication_preferences.write",
                "communication_preferences.read_write")) {
            rules = rules.withoutScope(scope);
        }
        try (Portal strict = Portal.start(options(TestDatabase.create()).withRules(rules))) {
            List<Check> checks = examine(strict.baseUri());

            Check scopes = named("HubSpot scopes", checks);
            assertThat(scopes.status()).isEqualTo(Status.FAIL);
            assertThat(scopes.detail()).isEqualTo("The token lacks crm.objects.companies.write, sales-email-read.");
            assertThat(scopes.remedy()).contains("Scopes");
            Check forMail = named("HubSpot scopes for mail", checks);
            assertThat(forMail.status()).isEqualTo(Status.FAIL);
            assertThat(forMail.detail())
                    .isEqualTo("The token lacks communication_preferences.read, without which no mail is sent.");
            Check forOptOuts = named("HubSpot scopes for opt-outs", checks);
            assertThat(forOptOuts.status()).isEqualTo(Status.WARN);
            assertThat(forOptOuts.detail()).contains("communication_preferences.write");
            Check forSetup = named("HubSpot scopes for setup", checks);
            assertThat(forSetup.status()).isEqualTo(Status.WARN);
            assertThat(forSetup.detail()).contains("crm.schemas.contacts.write");
        }
    }

    @Test
    void theScopesOfATokenThatHubspotDoesNotTellAboutAreTried() {
        try (var strict =
                silentAboutScopes().answers("POST /crm/objects/2026-09/companies/batch/update", 403, MISSING_SCOPE)) {
            assertThat(named("HubSpot scopes", examine(strict.address())).detail())
                    .isEqualTo("The token lacks crm.objects.companies.write.");
        }
        try (var generous = silentAboutScopes()) {
            assertThat(named("HubSpot scopes", examine(generous.address())).detail())
                    .contains("were tried and work");
        }
    }

    @Test
    void theScopeForReadingAndWritingSubscriptionsIsEnough() {
        PortalRules rules = PortalRules.usual()
                .withoutScope("communication_preferences.read")
                .withoutScope("communication_preferences.write");
        try (Portal portal = Portal.start(options(TestDatabase.create()).withRules(rules))) {
            assertThat(examine(portal.baseUri()))
                    .filteredOn(check -> check.name().startsWith("HubSpot scopes"))
                    .singleElement()
                    .extracting(Check::status)
                    .isEqualTo(Status.OK);
        }
    }

    @Test
    void aScopeThatHubspotNamesIsNotTried() {
        String scopes =
                Scope.ALL.stream().map(scope -> "\"" + scope.title() + "\"").collect(Collectors.joining(","));
        try (var told = front().answers(TOKEN_INFO, 200, "{\"hubId\":1,\"scopes\":[" + scopes + "]}")
                .answers("POST /crm/objects/2026-09/contacts/batch/update", 500, "")) {
            assertThat(named("HubSpot scopes", examine(told.address())).detail())
                    .isEqualTo("The token has all it needs.");
        }
    }

    @Test
    void aScopeThatHubspotDoesNotNameCountsAsThereIfItWorks() {
        try (var told = front().answers(TOKEN_INFO, 200, "{\"scopes\":[\"a.broader.one\"]}")) {
            assertThat(named("HubSpot scopes", examine(told.address())).status())
                    .isEqualTo(Status.OK);
        }
    }

    @Test
    void aFaultWhileScopesAreTriedIsNoMissingScopeAndTheOthersAreLookedAt() {
        try (var faulty = silentAboutScopes().answers("POST /crm/objects/2026-09/contacts/batch/update", 503, "")) {
            List<Check> checks = examine(faulty.address());

            assertThat(named("HubSpot scopes", checks).detail()).contains("it is not known");
            assertThat(named("HubSpot values", checks).status()).isEqualTo(Status.OK);
        }
    }

    @Test
    void missingAndUnsuitedPropertiesAreToldApart() {
        try (var bare = front().answers("GET /crm/properties/2026-09/companies", 200, """
                {"results":[{"name":"technologies","type":"enumeration"},{"name":"company_size","type":"string"}]}
                """)) {
            List<Check> checks = examine(bare.address());

            assertThat(named("HubSpot properties", checks).detail())
                    .startsWith("3 of 34 are missing: company.industry_description, ");
            assertThat(named("HubSpot properties", checks).remedy()).startsWith("./leadwright setup");
            assertThat(named("HubSpot property types", checks).detail())
                    .isEqualTo("company.technologies is of type enumeration, not string.");
        }
    }

    @Test
    void whatAPortalDoesNotAllowOnItsTasksIsNoReproach() {
        try (var bare = front().answers("GET /crm/properties/2026-09/tasks", 200, """
                {"results":[
                  {"name":"hs_task_status","options":[{"value":"NOT_STARTED"},{"value":"COMPLETED"}]},
                  {"name":"hs_task_priority","options":[{"value":"LOW"},{"value":"MEDIUM"},{"value":"HIGH"}]},
                  {"name":"leadwright_ref","type":"string"}]}
                """)) {
            List<Check> checks = examine(bare.address());

            assertThat(named("HubSpot task properties", checks).status()).isEqualTo(Status.OK);
            assertThat(named("HubSpot task properties", checks).detail())
                    .contains("does without task.leadwright_error_count, task.leadwright_ref");
            assertThat(named("HubSpot task queues", checks).detail()).contains("does not let tasks be put into queues");
            assertThat(named("HubSpot values", checks).detail())
                    .isEqualTo(
                            "hs_task_status does not take IN_PROGRESS, WAITING; tasks have no property hs_task_type.");
        }
    }

    @Test
    void aKindOfAssociationThatThePortalLacksIsAFailure() {
        try (var other = front().answers("GET /crm/associations/2026-09/notes/contacts/labels", 200, """
                {"results":[{"category":"USER_DEFINED","typeId":202,"label":"Ours"}]}
                """)) {
            assertThat(named("HubSpot associations", examine(other.address())).detail())
                    .contains("202 (notes to contacts)");
        }
    }

    @Test
    void aRuleThatOurTasksWouldBreakIsAFailureAndOneForAPropertyOfOursAWarning() {
        try (var strict = front().answers("GET /crm-object-schemas/2026-09/schemas/0-27", 200, """
                        {"requiredProperties":["hs_task_subject","project_code"]}""");
                var picky = front().answers("GET /crm/property-validations/2026-09/0-1", 200, """
                        {"results":[{"propertyName":"zip","propertyValidationRules":[{"ruleType":"ALPHANUMERIC"}]},
                         {"propertyName":"lead_source","propertyValidationRules":[{"ruleType":"MAX_LENGTH"}]}]}""")) {
            assertThat(failure(examine(strict.address())).detail())
                    .isEqualTo("tasks must have project_code, which Leadwright does not fill.");
            Check warning = named("HubSpot rules", examine(picky.address()));
            assertThat(warning.status()).isEqualTo(Status.WARN);
            assertThat(warning.detail()).isEqualTo("contact.lead_source takes only MAX_LENGTH.");
        }
    }

    @Test
    void aDailyLimitThatIsUsedUpIsAFailureAndABurstIsWaitedOut() {
        try (var usedUp = front().answers("GET /account-info", 429, """
                        {"message":"You have reached your daily limit.","policyName":"DAILY"}""");
                var busy = front().answers("GET /account-info", 429, """
                        {"policyName":"TEN_SECONDLY_ROLLING"}""")) {
            Check daily = failure(examine(usedUp.address()));
            assertThat(daily.name()).isEqualTo("HubSpot daily limit");
            assertThat(daily.detail()).contains("You have reached your daily limit.");
            assertThat(waits).isEmpty();

            assertThat(failure(examine(busy.address())).detail()).contains("HTTP 429");
            assertThat(waits).hasSize(3);
        }
    }

    @Test
    void aClockThatIsWrongIsReported() {
        assertThat(named("Clock", examine(portal.baseUri(), TOKEN, off(Duration.ofSeconds(20))))
                        .status())
                .isEqualTo(Status.WARN);
        Check far = named("Clock", examine(portal.baseUri(), TOKEN, off(Duration.ofMinutes(-3))));
        assertThat(far.status()).isEqualTo(Status.FAIL);
        assertThat(far.detail()).contains("behind HubSpot's");
    }

    private static Clock off(Duration by) {
        return Clock.offset(Clock.systemUTC(), by);
    }

    private OverridingPortal front() {
        return new OverridingPortal(portal.baseUri());
    }

    /** Of some kinds of token HubSpot does not tell the scopes. */
    private OverridingPortal silentAboutScopes() {
        return front().answers(TOKEN_INFO, 404, "");
    }

    private List<Check> examine(URI address) {
        return examine(address, TOKEN, Clock.systemUTC());
    }

    private List<Check> examine(URI address, String token, Clock clock) {
        try (Hubspot hubspot = connect(address, token, clock)) {
            return Doctor.examine(List.of(hubspot.examination(List.of())));
        }
    }

    /** Without limits of its own, so that every wait is one that the doctor was asked for. */
    private Hubspot connect(URI address, String token, Clock clock) {
        return Hubspot.connect(
                HubspotSettings.at(address, token).withoutLimits(), new ProcessLedger(), clock, waits::add);
    }

    private static Check failure(List<Check> checks) {
        assertThat(checks).filteredOn(Check::isFailure).hasSize(1);
        return checks.stream().filter(Check::isFailure).findFirst().orElseThrow();
    }

    private static Check named(String name, List<Check> checks) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String everything() {
        return Stream.of("contacts", "companies", "tasks", "notes", "emails")
                        .map(type -> type
                                + portal.countRecords(type)
                                + get("/crm/properties/2026-09/" + type)
                                + get("/crm/properties/2026-09/" + type + "/groups"))
                        .collect(Collectors.joining("\n"))
                + get("/communication-preferences/2026-09/statuses/nobody@leadwright.invalid?channel=EMAIL")
                        .replaceAll("\"(started|completed)At\":\"[^\"]*\"", "");
    }

    private String get(String path) {
        HttpRequest request = HttpRequest.newBuilder(portal.baseUri().resolve(path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        try (HttpClient person = HttpClient.newHttpClient()) {
            return person.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static PortalOptions options(TestDatabase database) {
        return PortalOptions.forDatabase(database.url(), database.user(), database.password(), TOKEN);
    }
}
