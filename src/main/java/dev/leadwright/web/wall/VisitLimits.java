package dev.leadwright.web.wall;

import java.time.Duration;

/**
 * The most that one visit may take of us.
 *
 * @param time from its begin; then its connections are cut
 * @param responseBytes of the body of one response by plain http. What comes through a tunnel (https) is opaque, so
 *     there only {@code receivedBytes} counts
 * @param receivedBytes of everything the visit receives, headers and TLS included
 * @param sentBytes of everything it sends
 * @param requests to the wall; a tunnel counts as one, however many requests it carries
 */
public record VisitLimits(Duration time, long responseBytes, long receivedBytes, long sentBytes, int requests) {
    private static final long MIB = 1024 * 1024;
    private static final int USUAL_REQUESTS = 100;

    public VisitLimits {
        if (!time.isPositive() || responseBytes < 1 || receivedBytes < 1 || sentBytes < 1 || requests < 1) {
            throw new IllegalArgumentException("Limits of a visit are more than zero.");
        }
    }

    /** 5 MiB a response, 30 MiB and 100 requests in all, 1 MiB sent. */
    public static VisitLimits within(Duration time) {
        return new VisitLimits(time, 5 * MIB, 30 * MIB, MIB, USUAL_REQUESTS);
    }

    public VisitLimits withResponseBytes(long bytes) {
        return new VisitLimits(time, bytes, Math.max(bytes, receivedBytes), sentBytes, requests);
    }

    public VisitLimits withRequests(int most) {
        return new VisitLimits(time, responseBytes, receivedBytes, sentBytes, most);
    }
}
