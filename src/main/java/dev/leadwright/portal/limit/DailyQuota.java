package dev.leadwright.portal.limit;

import dev.leadwright.portal.PortalUsage.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * At most so many requests from midnight to midnight in the account's time zone. It lives as long as the portal runs: a
 * restart begins a new count.
 */
final class DailyQuota {

    private final long limit;
    private final ZoneId timeZone;
    private LocalDate day = LocalDate.MIN;
    private long usedToday;
    private long admitted;
    private long refused;

    DailyQuota(long limit, ZoneId timeZone) {
        this.limit = limit;
        this.timeZone = timeZone;
    }

    long limit() {
        return limit;
    }

    long used(Instant now) {
        LocalDate today = now.atZone(timeZone).toLocalDate();
        if (!today.equals(day)) {
            day = today;
            usedToday = 0;
        }
        return usedToday;
    }

    long remaining(Instant now) {
        return limit - used(now);
    }

    void admit() {
        usedToday++;
        admitted++;
    }

    /** Counts a refusal and tells how long it takes until midnight. */
    Duration refuse(Instant now) {
        refused++;
        return Duration.between(now, resetsAt(now));
    }

    Instant resetsAt(Instant now) {
        return now.atZone(timeZone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(timeZone)
                .toInstant();
    }

    Use use() {
        return new Use(admitted, refused, limit);
    }
}
