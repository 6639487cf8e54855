package dev.leadwright.portal.limit;

import dev.leadwright.portal.PortalLimits.Policy;
import java.util.Locale;
import java.util.UUID;

/** HubSpot's body of a 429: it differs from those of other errors. */
public record RateLimitBody(
        String status,
        String message,
        String errorType,
        String correlationId,
        String policyName,
        String requestId,
        String category) {

    public static RateLimitBody of(Policy policy) {
        return new RateLimitBody(
                "error",
                "You have reached your %s limit.".formatted(policy.wireName().toLowerCase(Locale.ROOT)),
                "RATE_LIMIT",
                UUID.randomUUID().toString(),
                policy.wireName(),
                UUID.randomUUID().toString(),
                "RATE_LIMITS");
    }
}
