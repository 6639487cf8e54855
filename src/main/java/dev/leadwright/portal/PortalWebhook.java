package dev.leadwright.portal;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where a portal tells of what happens in it, signed as HubSpot signs (version 3).
 *
 * @param target an http or https address of this machine: a portal's records do not leave it
 * @param clientSecret what the target knows too; not blank
 * @param subscriptions what is told
 * @param firstRetry how long after a failure it is told again; doubled with each of the ten retries. HubSpot spreads
 *     its ten over a day
 */
public record PortalWebhook(
        URI target, String clientSecret, List<PortalSubscription> subscriptions, Duration firstRetry) {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    public PortalWebhook {
        if (!isHere(target)) {
            throw new IllegalArgumentException(
                    "A webhook's target is an address of this machine, such as http://127.0.0.1:8080/webhooks/hubspot, not "
                            + target + ".");
        }
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException("A webhook needs a client secret to be signed with.");
        }
        if (!firstRetry.isPositive()) {
            throw new IllegalArgumentException("A webhook cannot be sent again before it failed: " + firstRetry + ".");
        }
        subscriptions = List.copyOf(subscriptions);
    }

    /** Tells what a task queue's worker waits for; ten retries take 17 hours. */
    public static PortalWebhook to(URI target, String clientSecret) {
        return new PortalWebhook(target, clientSecret, PortalSubscription.toTheTaskQueue(), A_MINUTE);
    }

    public PortalWebhook withSubscriptions(List<PortalSubscription> newSubscriptions) {
        return new PortalWebhook(target, clientSecret, newSubscriptions, firstRetry);
    }

    public PortalWebhook withFirstRetry(Duration newFirstRetry) {
        return new PortalWebhook(target, clientSecret, subscriptions, newFirstRetry);
    }

    @Override
    public String toString() {
        return "PortalWebhook[target=%s, clientSecret=***, subscriptions=%s, firstRetry=%s]"
                .formatted(target, subscriptions, firstRetry);
    }

    private static boolean isHere(URI target) {
        String host = target.getHost();
        boolean isHttp = "http".equals(target.getScheme()) || "https".equals(target.getScheme());
        return isHttp && host != null && (host.equals("localhost") || isLoopback(host));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
