package dev.leadwright.portal.http;

import dev.leadwright.portal.account.Account;
import dev.leadwright.portal.limit.Limits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the portal says of itself. */
@RestController
class AccountController {

    private final Account account;
    private final Limits limits;
    private final Clock clock;

    AccountController(Account account, Limits limits, Clock clock) {
        this.account = account;
        this.limits = limits;
        this.clock = clock;
    }

    /** HubSpot's account details. */
    record Details(
            long portalId,
            String accountType,
            String timeZone,
            String companyCurrency,
            List<String> additionalCurrencies,
            String utcOffset,
            long utcOffsetMilliseconds,
            String uiDomain,
            String dataHostingLocation) {}

    @GetMapping({Paths.ACCOUNT + "/details", Paths.ACCOUNT_V3 + "/details"})
    Details details() {
        ZoneOffset offset = account.timeZone().getRules().getOffset(clock.instant());
        return new Details(
                account.portalId(),
                "STANDARD",
                account.timeZone().getId(),
                "EUR",
                List.of(),
                offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId(),
                offset.getTotalSeconds() * 1000L,
                "app.hubspot.com",
                "eu1");
    }

    /** How many requests were made today; nothing where the portal has no limits. */
    record ApiUsage(List<Entry> results) {
        record Entry(
                String name,
                long usageLimit,
                long currentUsage,
                Instant collectedAt,
                String fetchStatus,
                Instant resetsAt) {}
    }

    @GetMapping({Paths.ACCOUNT + "/api-usage/daily/private-apps", Paths.ACCOUNT_V3 + "/api-usage/daily/private-apps"})
    ApiUsage dailyUsage() {
        return new ApiUsage(limits.findDailyUse().stream()
                .map(use -> new ApiUsage.Entry(
                        "private-apps-api-calls-daily", use.limit(), use.used(), use.at(), "SUCCESS", use.resetsAt()))
                .toList());
    }
}
