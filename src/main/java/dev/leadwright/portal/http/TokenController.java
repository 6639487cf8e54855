package dev.leadwright.portal.http;

import dev.leadwright.portal.PortalRules;
import dev.leadwright.portal.account.Account;
import dev.leadwright.portal.account.Owner;
import dev.leadwright.portal.account.OwnerStore;
import dev.leadwright.portal.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whose the access token is and what it may do. */
@RestController
class TokenController {

    private static final long APP_ID = 1;

    private final AccessToken token;
    private final Account account;
    private final OwnerStore owners;
    private final PortalRules rules;

    TokenController(AccessToken token, Account account, OwnerStore owners, PortalRules rules) {
        this.token = token;
        this.account = account;
        this.owners = owners;
        this.rules = rules;
    }

    record Question(@Nullable String tokenKey) {}

    /** HubSpot's answer; the user is the portal's first, 0 if it has none. */
    record TokenInfo(long userId, long hubId, long appId, List<String> scopes) {}

    @PostMapping(Paths.TOKEN_INFO_V2)
    TokenInfo describe(@RequestBody Question question) {
        if (!token.value().equals(question.tokenKey())) {
            throw Problem.invalid("tokenKey is not a token of this account.");
        }
        long userId =
                owners.list(null, 0, 1).stream().map(Owner::userId).findFirst().orElse(0L);
        return new TokenInfo(
                userId,
                account.portalId(),
                APP_ID,
                rules.scopes().stream().sorted().toList());
    }
}
