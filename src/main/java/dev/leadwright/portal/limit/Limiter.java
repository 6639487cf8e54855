package dev.leadwright.portal.limit;

import dev.leadwright.portal.PortalCalls.Endpoint;
import dev.leadwright.portal.PortalLimits;
import dev.leadwright.portal.PortalLimits.Policy;
import dev.leadwright.portal.PortalUsage;
import dev.leadwright.portal.limit.Verdict.Admitted;
import dev.leadwright.portal.limit.Verdict.Refused;
import dev.leadwright.portal.limit.Verdict.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * Holds all limits of an account together: a request is counted by each of its limits or, when one refuses it, by the
 * daily one alone. HubSpot does not say whether refusals count; in recorded traffic the day's remainder falls across
 * them, and whoever is within this limit is within the other.
 */
final class Limiter {

    private final PortalLimits limits;
    private final RollingWindow burst;
    private final RollingWindow associations;
    private final RollingWindow searches;
    private final DailyQuota daily;
    private final Clock clock;

    Limiter(PortalLimits limits, ZoneId timeZone, Clock clock) {
        this.limits = limits;
        burst = new RollingWindow(limits.calls(), limits.window());
        associations = new RollingWindow(limits.associationCalls(), limits.window());
        searches = new RollingWindow(limits.searches(), limits.searchWindow());
        daily = new DailyQuota(limits.daily(), timeZone);
        this.clock = clock;
    }

    PortalLimits limits() {
        return limits;
    }

    synchronized Verdict ask(Endpoint endpoint) {
        Instant now = clock.instant();
        if (daily.remaining(now) <= 0) {
            return refuse(Policy.DAILY, daily.refuse(now), now);
        }
        daily.admit();
        return switch (endpoint) {
            case SEARCH -> search(now);
            case ASSOCIATION_READ, ASSOCIATION_WRITE -> association(now);
            case OBJECT_READ, OBJECT_WRITE, PROPERTIES, OTHER -> call(now);
        };
    }

    synchronized PortalUsage usage() {
        return new PortalUsage(Map.of(
                Policy.BURST, burst.use(),
                Policy.ASSOCIATIONS, associations.use(),
                Policy.SEARCH, searches.use(),
                Policy.DAILY, daily.use()));
    }

    synchronized DailyUse dailyUse() {
        Instant now = clock.instant();
        return new DailyUse(daily.limit(), daily.used(now), now, daily.resetsAt(now));
    }

    private Verdict search(Instant now) {
        if (searches.remaining(now) <= 0) {
            return refuse(Policy.SEARCH, searches.refuse(now), now);
        }
        searches.admit(now);
        return new Admitted(standing(now));
    }

    private Verdict association(Instant now) {
        if (burst.remaining(now) > 0 && associations.remaining(now) <= 0) {
            return refuse(Policy.ASSOCIATIONS, associations.refuse(now), now);
        }
        Verdict verdict = call(now);
        if (verdict instanceof Admitted) {
            associations.admit(now);
        }
        return verdict;
    }

    private Verdict call(Instant now) {
        if (burst.remaining(now) <= 0) {
            return refuse(Policy.BURST, burst.refuse(now), now);
        }
        burst.admit(now);
        return new Admitted(standing(now));
    }

    private Verdict refuse(Policy policy, Duration wait, Instant now) {
        return new Refused(policy, wait, standing(now));
    }

    private Standing standing(Instant now) {
        return new Standing(burst.remaining(now), daily.remaining(now));
    }
}
