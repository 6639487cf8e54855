package dev.leadwright.portal.limit;

import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalUsage;
import dev.leadwright.portal.account.Account;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The limits of this portal, if it has any. */
@Component
public class Limits {

    private final Optional<Limiter> limiter;

    Limits(PortalConditions conditions, Account account, Clock clock) {
        limiter = conditions.limits().map(limits -> new Limiter(limits, account.timeZone(), clock));
    }

    Optional<Limiter> limiter() {
        return limiter;
    }

    public PortalUsage usage() {
        return limiter.map(Limiter::usage).orElseGet(() -> new PortalUsage(Map.of()));
    }

    /** Empty where there are no limits. */
    public Optional<DailyUse> findDailyUse() {
        return limiter.map(Limiter::dailyUse);
    }
}
