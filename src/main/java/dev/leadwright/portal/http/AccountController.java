package dev.leadwright.portal.http;

import dev.leadwright.portal.account.Account;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the portal says of itself. */
@RestController
class AccountController {

    private final Account account;
    private final Clock clock;

    AccountController(Account account, Clock clock) {
        this.account = account;
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
}
