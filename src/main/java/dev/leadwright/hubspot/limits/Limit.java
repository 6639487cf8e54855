package dev.leadwright.hubspot.limits;

import java.time.Duration;

/** What HubSpot limits (its page "Usage guidelines and limits"; searches: "Search the CRM"). */
public enum Limit {
    /** Everything the account does in a day; also a migration of the account, during which it does nothing. */
    ACCOUNT("daily limit", Duration.ofDays(1)),
    /** Calls of the app in any ten seconds, searches excepted. */
    CALLS("limit of ten seconds", Duration.ofSeconds(10)),
    /** Calls to the association endpoints in any ten seconds; they count as calls too. */
    ASSOCIATIONS("limit on association calls", Duration.ofSeconds(10)),
    /** Searches of the account in a second, by all its apps together. */
    SEARCHES("limit on searches", Duration.ofSeconds(1));

    private final String words;
    private final Duration period;

    Limit(String words, Duration period) {
        this.words = words;
        this.period = period;
    }

    /** As a message to people names it. */
    public String words() {
        return words;
    }

    Duration period() {
        return period;
    }
}
