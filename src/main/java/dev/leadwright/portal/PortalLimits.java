package dev.leadwright.portal;

import java.time.Duration;

/**
 * How many requests a portal answers before it says 429. Windows roll: a request counts until the window's length has
 * passed since it arrived. Searches are exempt from {@code calls}; nothing is exempt from {@code daily}, not even a
 * request that another limit refused. Source: HubSpot's usage guidelines. Begin with {@link #of} or {@link #unlimited}.
 *
 * @param calls requests in a window, searches not counted
 * @param associationCalls requests about associations in a window; they count among {@code calls} as well
 * @param window the length of the window of both, 10 seconds at HubSpot
 * @param searches searches in a search window
 * @param searchWindow the length of that window, a second at HubSpot
 * @param daily requests from midnight to midnight in the account's time zone
 * @param retryAfter whether a refusal says how long to wait
 */
public record PortalLimits(
        int calls,
        int associationCalls,
        Duration window,
        int searches,
        Duration searchWindow,
        long daily,
        RetryAfter retryAfter) {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int SEARCHES = 5;

    /** What an account has paid for. */
    public enum Tier {
        FREE(100, 100, 250_000),
        STARTER(100, 100, 250_000),
        PROFESSIONAL(190, 150, 625_000),
        ENTERPRISE(190, 150, 1_000_000),
        /** Enterprise with one "API Limit Increase". */
        INCREASED(250, 200, 2_000_000);

        private final int calls;
        private final int associationCalls;
        private final long daily;

        Tier(int calls, int associationCalls, long daily) {
            this.calls = calls;
            this.associationCalls = associationCalls;
            this.daily = daily;
        }
    }

    /** The limit that refused a request. */
    public enum Policy {
        BURST("TEN_SECONDLY_ROLLING"),
        ASSOCIATIONS("TEN_SECONDLY_ROLLING"),
        SEARCH("SECONDLY"),
        DAILY("DAILY");

        private final String wireName;

        Policy(String wireName) {
            this.wireName = wireName;
        }

        /** The {@code policyName} of HubSpot's answer. */
        public String wireName() {
            return wireName;
        }
    }

    /**
     * What the header {@code Retry-After} of a 429 holds. Accounts of HubSpot differ: none has been seen, and its guide to
     * errors says milliseconds where HTTP says seconds.
     */
    public enum RetryAfter {
        ABSENT,
        SECONDS,
        MILLISECONDS
    }

    public PortalLimits {
        requirePositive("calls in a window", calls);
        requirePositive("association calls in a window", associationCalls);
        requirePositive("searches in a window", searches);
        requirePositive("calls a day", daily);
        requirePositive("window", window.toMillis());
        requirePositive("search window", searchWindow.toMillis());
    }

    public static PortalLimits of(Tier tier) {
        return new PortalLimits(
                tier.calls, tier.associationCalls, TEN_SECONDS, SEARCHES, SECOND, tier.daily, RetryAfter.ABSENT);
    }

    /** Limits that nothing reaches, to lower those a test is about. */
    public static PortalLimits unlimited() {
        return new PortalLimits(
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                TEN_SECONDS,
                Integer.MAX_VALUE,
                SECOND,
                Long.MAX_VALUE,
                RetryAfter.ABSENT);
    }

    public PortalLimits withCalls(int newCalls) {
        return new PortalLimits(newCalls, associationCalls, window, searches, searchWindow, daily, retryAfter);
    }

    public PortalLimits withAssociationCalls(int newCalls) {
        return new PortalLimits(calls, newCalls, window, searches, searchWindow, daily, retryAfter);
    }

    public PortalLimits withSearches(int newSearches) {
        return new PortalLimits(calls, associationCalls, window, newSearches, searchWindow, daily, retryAfter);
    }

    /** Shorter windows make a benchmark shorter. */
    public PortalLimits withWindows(Duration newWindow, Duration newSearchWindow) {
        return new PortalLimits(calls, associationCalls, newWindow, searches, newSearchWindow, daily, retryAfter);
    }

    public PortalLimits withDaily(long newDaily) {
        return new PortalLimits(calls, associationCalls, window, searches, searchWindow, newDaily, retryAfter);
    }

    public PortalLimits withRetryAfter(RetryAfter newRetryAfter) {
        return new PortalLimits(calls, associationCalls, window, searches, searchWindow, daily, newRetryAfter);
    }

    private static void requirePositive(String what, long number) {
        if (number <= 0) {
            throw new IllegalArgumentException(
                    "The portal's limit of %s must be more than 0, but was %d.".formatted(what, number));
        }
    }
}
