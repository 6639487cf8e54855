package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Whether the token may do what we do. HubSpot tells a token's scopes; those it does not name are tried, because another
 * scope may cover them, and because not every kind of token is told about.
 */
final class ScopeExamination implements Examination {

    /** Of private apps; answers for service keys too. It has no dated version. */
    private static final String TOKEN_INFO = "/oauth/v2/private-apps/get/access-token-info";

    private final String token;
    private final Probe probe;

    ScopeExamination(String token, Probe probe) {
        this.token = token;
        this.probe = probe;
    }

    @Override
    public String subject() {
        return Scope.Need.WORK.check();
    }

    @Override
    public List<Check> run() throws IOException, InterruptedException {
        Optional<Set<String>> told = findTold();
        Set<String> granted = told.orElse(Set.of());
        List<Scope> missing = new ArrayList<>();
        for (Scope scope : Scope.ALL) {
            if (!scope.isAmong(granted) && isRefused(scope)) {
                missing.add(scope);
            }
        }
        List<Check> checks = new ArrayList<>();
        if (missing.stream().noneMatch(scope -> scope.need() == Scope.Need.WORK)) {
            checks.add(Check.ok(
                    Scope.Need.WORK.check(),
                    told.isPresent()
                            ? "The token has all it needs."
                            : "HubSpot does not name the token's; all that it needs were tried and work."));
        }
        Stream.of(Scope.Need.values())
                .flatMap(need -> lacking(need, missing).stream())
                .forEach(checks::add);
        return checks;
    }

    private Optional<Set<String>> findTold() throws IOException, InterruptedException {
        Probe.Answer answer = probe.send(Call.read(TOKEN_INFO, Map.of("tokenKey", token), "read the token's scopes"));
        JsonNode scopes = answer.body().path("scopes");
        return answer.isSuccess() && scopes.isArray()
                ? Optional.of(StreamSupport.stream(scopes.spliterator(), false)
                        .map(scope -> scope.asString(""))
                        .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    /** What is not allowed is refused before anything else is looked at, so every other answer says that it is. */
    private boolean isRefused(Scope scope) throws IOException, InterruptedException {
        Probe.Answer answer = probe.send(scope.probe());
        if (answer.status() >= 500) {
            throw new CrmException.Unavailable(
                    "HubSpot could not " + scope.probe().purpose() + " (HTTP " + answer.status()
                            + "), so it is not known whether the token has " + scope.title() + ".");
        }
        return answer.status() == 401 || answer.status() == 403;
    }

    private static Optional<Check> lacking(Scope.Need need, List<Scope> missing) {
        String titles = missing.stream()
                .filter(scope -> scope.need() == need)
                .map(Scope::title)
                .collect(Collectors.joining(", "));
        if (titles.isEmpty()) {
            return Optional.empty();
        }
        String detail = "The token lacks " + titles + need.consequence() + ".";
        if (need.isVital()) {
            return Optional.of(Check.fail(need.check(), detail, Scope.WHERE + "."));
        }
        String remedy = need == Scope.Need.SETUP
                ? Scope.WHERE + "; they can be taken away again after setup."
                : Scope.WHERE + ".";
        return Optional.of(Check.warn(need.check(), detail, remedy));
    }
}
