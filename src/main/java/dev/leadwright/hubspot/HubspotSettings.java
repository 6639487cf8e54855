package dev.leadwright.hubspot;

import dev.leadwright.hubspot.limits.Quotas;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach a HubSpot portal, and how hard to press it.
 *
 * @param baseUrl where the API is; {@code https}, or {@code http} on this machine, because the token travels with every
 *     call. Also {@code HUBSPOT_BASE_URL}
 * @param token service key or private app token, also {@code HUBSPOT_ACCESS_TOKEN}; blank until one is given, and then
 *     every call says so
 * @param timeout longest wait for a complete answer, 1 s to 5 min
 * @param maxConcurrentCalls calls in flight at the same time, 1 to 200
 * @param callsPerTenSeconds the portal's burst limit (Free and Starter 100, Professional and Enterprise 190, with the
 *     limit increase 250); where HubSpot says that it permits less, that counts; 0 sets no limit, for a portal of one's own
 * @param associationCallsPerTenSeconds how many of these may be to the association endpoints (Free and Starter 100,
 *     Professional 150, Enterprise 200); 0 sets no limit
 * @param searchesPerSecond the account's limit on searches, which HubSpot counts apart; 0 sets no limit
 * @param dailyReserve calls of the day that are left to the account's other integrations
 * @param gatherFor how long a call waits for others to share a request with, up to 1 s; 0 makes a request of each call
 * @param subscription id or name of the subscription type that Leadwright's mail belongs to, such as {@code One to One};
 *     who has unsubscribed from it is not written to. Blank: whoever has unsubscribed from any type
 */
public record HubspotSettings(
        @DefaultValue("https://api.hubapi.com") URI baseUrl,
        @DefaultValue("") String token,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("16") int maxConcurrentCalls,
        @DefaultValue("190") int callsPerTenSeconds,
        @DefaultValue("150") int associationCallsPerTenSeconds,
        @DefaultValue("5") int searchesPerSecond,
        @DefaultValue("0") int dailyReserve,
        @DefaultValue("5ms") Duration gatherFor,
        @DefaultValue("") String subscription) {

    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration LONGEST_GATHERING = Duration.ofSeconds(1);
    private static final int MOST_CONCURRENT = 200;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public HubspotSettings {
        token = token.strip();
        subscription = subscription.strip();
        requireSafe(baseUrl);
        if (timeout.compareTo(SHORTEST_TIMEOUT) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "hubspot.timeout: " + timeout.toSeconds() + " s is not between 1 s and 5 min.");
        }
        if (maxConcurrentCalls < 1 || maxConcurrentCalls > MOST_CONCURRENT) {
            throw new IllegalArgumentException(
                    "hubspot.max-concurrent-calls: " + maxConcurrentCalls + " is not between 1 and 200.");
        }
        requireLimit("hubspot.calls-per-ten-seconds", callsPerTenSeconds);
        requireLimit("hubspot.association-calls-per-ten-seconds", associationCallsPerTenSeconds);
        requireLimit("hubspot.searches-per-second", searchesPerSecond);
        if (dailyReserve < 0) {
            throw new IllegalArgumentException("hubspot.daily-reserve: " + dailyReserve + " is less than 0.");
        }
        if (gatherFor.isNegative() || gatherFor.compareTo(LONGEST_GATHERING) > 0) {
            throw new IllegalArgumentException(
                    "hubspot.gather-for: " + gatherFor.toMillis() + " ms is not between 0 and 1 s.");
        }
    }

    /** The portal at this address with the default timeout and HubSpot's limits. */
    public static HubspotSettings at(URI baseUrl, String token) {
        return new HubspotSettings(
                baseUrl, token, Duration.ofSeconds(30), 16, 190, 150, 5, 0, Duration.ofMillis(5), "");
    }

    /** The same portal without limits of ours: for one that sets none. */
    public HubspotSettings withoutLimits() {
        return new HubspotSettings(baseUrl, token, timeout, maxConcurrentCalls, 0, 0, 0, 0, gatherFor, subscription);
    }

    public HubspotSettings withTimeout(Duration timeout) {
        return new HubspotSettings(
                baseUrl,
                token,
                timeout,
                maxConcurrentCalls,
                callsPerTenSeconds,
                associationCallsPerTenSeconds,
                searchesPerSecond,
                dailyReserve,
                gatherFor,
                subscription);
    }

    public HubspotSettings withSubscription(String subscription) {
        return new HubspotSettings(
                baseUrl,
                token,
                timeout,
                maxConcurrentCalls,
                callsPerTenSeconds,
                associationCallsPerTenSeconds,
                searchesPerSecond,
                dailyReserve,
                gatherFor,
                subscription);
    }

    Quotas quotas() {
        return new Quotas(callsPerTenSeconds, associationCallsPerTenSeconds, searchesPerSecond, dailyReserve);
    }

    @Override
    public String toString() {
        return "HubspotSettings[baseUrl=" + baseUrl + ", token=" + (token.isEmpty() ? "(none)" : "****") + ", timeout="
                + timeout + ", maxConcurrentCalls=" + maxConcurrentCalls + ", " + quotas() + ", gatherFor=" + gatherFor
                + ", subscription=" + subscription + "]";
    }

    private static void requireSafe(URI baseUrl) {
        boolean secure = "https".equalsIgnoreCase(baseUrl.getScheme());
        boolean local = "http".equalsIgnoreCase(baseUrl.getScheme()) && THIS_MACHINE.contains(baseUrl.getHost());
        if (baseUrl.getHost() == null || !(secure || local)) {
            throw new IllegalArgumentException("hubspot.base-url: \"" + baseUrl
                    + "\" would send the token unprotected. Use https://, or http:// with localhost.");
        }
        if (baseUrl.getQuery() != null || baseUrl.getUserInfo() != null) {
            throw new IllegalArgumentException("hubspot.base-url holds scheme, host, port and path only.");
        }
    }

    private static void requireLimit(String key, int limit) {
        if (limit < 0 || limit == 1) {
            throw new IllegalArgumentException(key + ": " + limit + " is neither 0 (no limit) nor at least 2.");
        }
    }
}
