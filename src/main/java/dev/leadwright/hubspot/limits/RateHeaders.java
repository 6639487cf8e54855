package dev.leadwright.hubspot.limits;

import java.net.http.HttpHeaders;
import java.util.OptionalInt;

/** What HubSpot says of its limits with an answer; searches say nothing, and OAuth apps hear nothing of the day. */
record RateHeaders(OptionalInt max, OptionalInt remaining, OptionalInt dailyRemaining) {

    static RateHeaders of(HttpHeaders headers) {
        return new RateHeaders(
                number(headers, "X-HubSpot-RateLimit-Max"),
                number(headers, "X-HubSpot-RateLimit-Remaining"),
                number(headers, "X-HubSpot-RateLimit-Daily-Remaining"));
    }

    private static OptionalInt number(HttpHeaders headers, String name) {
        return headers.firstValue(name).map(String::strip).filter(text -> text.matches("[0-9]{1,9}")).stream()
                .mapToInt(Integer::parseInt)
                .findFirst();
    }
}
