package dev.leadwright.hubspot.limits;

import java.time.Instant;

/**
 * A time in which a limit lets nothing through, because HubSpot refused a call or said that nothing is left.
 *
 * @param why one sentence for people
 */
public record Pause(Limit limit, Instant until, String why) {}
