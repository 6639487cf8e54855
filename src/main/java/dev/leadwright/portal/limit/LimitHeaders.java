package dev.leadwright.portal.limit;

import dev.leadwright.portal.PortalLimits;
import dev.leadwright.portal.limit.Verdict.Standing;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The headers in which HubSpot tells of its limits. Its documentation says that answers to searches have none. */
final class LimitHeaders {

    private static final String PREFIX = "X-HubSpot-RateLimit-";

    private LimitHeaders() {}

    static void tell(HttpServletResponse response, PortalLimits limits, Standing standing) {
        set(response, "Max", limits.calls());
        set(response, "Remaining", standing.callsLeft());
        set(response, "Interval-Milliseconds", limits.window().toMillis());
        set(response, "Daily", limits.daily());
        set(response, "Daily-Remaining", standing.dailyLeft());
        // Of a limit that was given up; still sent, a tenth of the window's.
        long secondly = Math.max(1, limits.calls() / 10);
        set(response, "Secondly", secondly);
        set(response, "Secondly-Remaining", Math.min(secondly - 1, standing.callsLeft()));
    }

    static void tellWait(HttpServletResponse response, PortalLimits limits, Duration wait) {
        switch (limits.retryAfter()) {
            case ABSENT -> {}
            case SECONDS ->
                response.setHeader(
                        "Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
            case MILLISECONDS ->
                response.setHeader(
                        "Retry-After", Long.toString(wait.plusNanos(999_999).toMillis()));
        }
    }

    private static void set(HttpServletResponse response, String name, long value) {
        response.setHeader(PREFIX + name, Long.toString(value));
    }
}
