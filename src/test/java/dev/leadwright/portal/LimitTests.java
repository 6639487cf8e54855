package dev.leadwright.portal;

import static dev.leadwright.portal.PortalClient.OBJECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.portal.PortalClient.Answer;
import dev.leadwright.portal.PortalLimits.Policy;
import dev.leadwright.portal.PortalLimits.RetryAfter;
import dev.leadwright.portal.PortalLimits.Tier;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTests {

    private static final String CONTACTS = OBJECTS + "contacts";
    private static final String USAGE = "/account-info/2026-09/api-usage/daily/private-apps";
    private static final String CREATE = "{\"properties\": {\"firstname\": \"Ada\"}}";

    @Test
    void everyAnswerButThatToASearchTellsWhatIsLeft() {
        try (var under = limited(PortalLimits.of(Tier.PROFESSIONAL))) {
            Answer first = under.client.get(CONTACTS);
            assertThat(first.header("X-HubSpot-RateLimit-Max")).isEqualTo("190");
            assertThat(first.header("X-HubSpot-RateLimit-Remaining")).isEqualTo("189");
            assertThat(first.header("X-HubSpot-RateLimit-Interval-Milliseconds"))
                    .isEqualTo("10000");
            assertThat(first.header("X-HubSpot-RateLimit-Daily")).isEqualTo("625000");
            assertThat(first.header("X-HubSpot-RateLimit-Daily-Remaining")).isEqualTo("624999");
            assertThat(first.header("X-HubSpot-RateLimit-Secondly")).isEqualTo("19");

            Answer notFound = under.client.get(CONTACTS + "/1");
            assertThat(notFound.status()).isEqualTo(404);
            assertThat(notFound.header("X-HubSpot-RateLimit-Remaining")).isEqualTo("188");

            Answer search = under.client.search("contacts", "{}");
            assertThat(search.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("x-hubspot"));
            Answer after = under.client.get(CONTACTS);
            assertThat(after.header("X-HubSpot-RateLimit-Remaining")).isEqualTo("187");
            assertThat(after.header("X-HubSpot-RateLimit-Daily-Remaining")).isEqualTo("624996");
        }
    }

    @Test
    void whatIsOverALimitIsRefusedInHubSpotsWordsAndNotDone() {
        try (var under = limited(PortalLimits.unlimited().withCalls(2))) {
            assertThat(under.client.post(CONTACTS, CREATE).status()).isEqualTo(201);
            assertThat(under.client.post(CONTACTS, CREATE).status()).isEqualTo(201);

            Answer refused = under.client.post(CONTACTS, CREATE);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.text("/status")).isEqualTo("error");
            assertThat(refused.text("/message")).isEqualTo("You have reached your ten_secondly_rolling limit.");
            assertThat(refused.text("/errorType")).isEqualTo("RATE_LIMIT");
            assertThat(refused.text("/policyName")).isEqualTo("TEN_SECONDLY_ROLLING");
            assertThat(refused.text("/category")).isEqualTo("RATE_LIMITS");
            assertThat(refused.text("/correlationId")).isNotEmpty();
            assertThat(refused.text("/requestId")).isNotEmpty();
            assertThat(refused.header("X-HubSpot-RateLimit-Remaining")).isEqualTo("0");
            assertThat(refused.header("Retry-After")).isEmpty();
            assertThat(under.portal.countRecords("contacts")).isEqualTo(2);
            assertThat(under.portal.usage().refused()).isEqualTo(1);
            assertThat(under.portal.usage().of(Policy.BURST).admitted()).isEqualTo(2);

            under.clock.advance(Duration.ofSeconds(10));
            assertThat(under.client.post(CONTACTS, CREATE).status()).isEqualTo(201);
        }
    }

    @Test
    void searchesAndTheDayHaveTheirOwnRefusals() {
        try (var under = limited(PortalLimits.of(Tier.FREE).withSearches(1).withDaily(3))) {
            assertThat(under.client.search("tasks", "{}").status()).isEqualTo(200);
            Answer secondly = under.client.search("tasks", "{}");
            assertThat(secondly.status()).isEqualTo(429);
            assertThat(secondly.text("/policyName")).isEqualTo("SECONDLY");
            assertThat(secondly.text("/message")).isEqualTo("You have reached your secondly limit.");
            assertThat(secondly.header("X-HubSpot-RateLimit-Max")).isEmpty();

            assertThat(under.client.get(CONTACTS).status()).isEqualTo(200);
            Answer daily = under.client.get(CONTACTS);
            assertThat(daily.text("/policyName")).isEqualTo("DAILY");
            assertThat(daily.text("/message")).isEqualTo("You have reached your daily limit.");
            assertThat(daily.header("X-HubSpot-RateLimit-Daily-Remaining")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @CsvSource({"ABSENT, ''", "SECONDS, 10", "MILLISECONDS, 9999"})
    void aRefusalSaysHowLongToWaitWhereItIsToldTo(RetryAfter retryAfter, String expected) {
        try (var under = limited(PortalLimits.unlimited().withCalls(1).withRetryAfter(retryAfter))) {
            under.client.get(CONTACTS);
            under.clock.advance(Duration.ofMillis(1));

            assertThat(under.client.get(CONTACTS).header("Retry-After")).isEqualTo(expected);
        }
    }

    @Test
    void theDaysUseCanBeAsked() {
        try (var under = limited(PortalLimits.of(Tier.ENTERPRISE))) {
            under.client.search("contacts", "{}");

            Answer usage = under.client.get(USAGE);

            assertThat(usage.text("/results/0/name")).isEqualTo("private-apps-api-calls-daily");
            assertThat(usage.body().at("/results/0/usageLimit").asLong()).isEqualTo(1_000_000);
            assertThat(usage.body().at("/results/0/currentUsage").asLong()).isEqualTo(2);
            assertThat(usage.text("/results/0/resetsAt")).isEqualTo("2026-11-24T00:00:00Z");
            assertThat(usage.text("/results/0/fetchStatus")).isEqualTo("SUCCESS");
            assertThat(under.client
                            .get(USAGE.replace("2026-09", "v3"))
                            .body()
                            .at("/results/0/currentUsage")
                            .asLong())
                    .isEqualTo(3);
        }
    }

    @Test
    void aCallerWithoutTheTokenUsesNothingUp() {
        try (var under = limited(PortalLimits.unlimited().withCalls(1))) {
            HttpRequest stranger = HttpRequest.newBuilder(URI.create(under.portal.baseUri() + CONTACTS))
                    .build();
            assertThat(under.client.send(stranger).status()).isEqualTo(401);
            assertThat(under.client.send(stranger).status()).isEqualTo(401);

            assertThat(under.client.get(CONTACTS).status()).isEqualTo(200);
        }
    }

    @Test
    void aPortalWithoutLimitsTellsOfNone() {
        try (var under = new ConditionedPortal(PortalConditions.ideal())) {
            Answer answer = under.client.get(CONTACTS);

            assertThat(answer.header("X-HubSpot-RateLimit-Max")).isEmpty();
            assertThat(under.client.get(USAGE).body().at("/results").size()).isZero();
            assertThat(under.portal.usage().refused()).isZero();
        }
    }

    @Test
    void aLimitOfNothingIsRefusedByName() {
        assertThatThrownBy(() -> PortalLimits.of(Tier.FREE).withSearches(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("searches in a window must be more than 0, but was 0");
        assertThatThrownBy(() -> PortalConditions.ideal().withSearchLag(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("search lag must not be negative");
    }

    private static ConditionedPortal limited(PortalLimits limits) {
        return new ConditionedPortal(PortalConditions.ideal().withLimits(limits));
    }
}
