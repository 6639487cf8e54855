package dev.leadwright.portal.limit;

import java.time.Instant;

/** How much of the day's quota is used. */
public record DailyUse(long limit, long used, Instant at, Instant resetsAt) {}
