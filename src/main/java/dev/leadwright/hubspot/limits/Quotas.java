package dev.leadwright.hubspot.limits;

/**
 * How many calls each limit permits in its period; 0 where there is none.
 *
 * @param dailyReserve calls of the day that are left to others
 */
public record Quotas(int calls, int associations, int searches, int dailyReserve) {

    /** No limit at all, for a portal that sets none. */
    public static final Quotas NONE = new Quotas(0, 0, 0, 0);

    int of(Limit limit) {
        return switch (limit) {
            case ACCOUNT -> 0; // counted by HubSpot, which says what is left
            case CALLS -> calls;
            case ASSOCIATIONS -> associations;
            case SEARCHES -> searches;
        };
    }

    /** What HubSpot says it permits counts where it is less than what was configured. */
    Quotas atMost(int permitted) {
        return new Quotas(least(calls, permitted), least(associations, permitted), searches, dailyReserve);
    }

    private static int least(int configured, int permitted) {
        return configured == 0 ? 0 : Math.min(configured, permitted);
    }
}
