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
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Whether the token may do what we do. HubSpot tells a token's scopes; those it does not name are tried, because another
 * scope may cover them, and because not every kind of token is told about.
 */
final class ScopeExamination implements Examination {
    private static final String NAME = "HubSpot scopes";
    private static final String NAME_FOR_SETUP = "HubSpot scopes for setup";

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
        return NAME;
    }

    @Override
    public List<Check> run() throws IOException, InterruptedException {
        Optional<Set<String>> told = findTold();
        Set<String> granted = told.orElse(Set.of());
        List<Scope> missing = new ArrayList<>();
        for (Scope scope : Scope.ALL) {
            if (!granted.contains(scope.title()) && isRefused(scope)) {
                missing.add(scope);
            }
        }
        List<Check> checks = new ArrayList<>();
        String lackingForWork = titles(missing, Scope.Need.WORK);
        checks.add(
                lackingForWork.isEmpty()
                        ? Check.ok(
                                NAME,
                                told.isPresent()
                                        ? "The token has all it needs."
                                        : "HubSpot does not name the token's; all that it needs were tried and work.")
                        : Check.fail(NAME, "The token lacks " + lackingForWork + ".", Scope.WHERE + "."));
        String lackingForSetup = titles(missing, Scope.Need.SETUP);
        if (!lackingForSetup.isEmpty()) {
            checks.add(Check.warn(
                    NAME_FOR_SETUP,
                    "The token lacks " + lackingForSetup + ", which only ./leadwright setup needs.",
                    Scope.WHERE + "; they can be taken away again after setup."));
        }
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

    private static String titles(List<Scope> missing, Scope.Need need) {
        return missing.stream()
                .filter(scope -> scope.need() == need)
                .map(Scope::title)
                .collect(Collectors.joining(", "));
    }
}
