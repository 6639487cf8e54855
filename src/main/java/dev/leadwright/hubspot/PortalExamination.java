package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the portal answers to our token. One answer tells about address, token, version, limits and clock; everything
 * else is asked only if these are right.
 */
final class PortalExamination implements Examination {
    static final String ADDRESS = "HubSpot address";
    private static final String TOKEN = "HubSpot token";
    private static final Call ACCOUNT = Call.get(Paths.ACCOUNT, "read the account's details");

    private final HubspotSettings settings;
    private final Probe probe;

    PortalExamination(HubspotSettings settings, Probe probe) {
        this.settings = settings;
        this.probe = probe;
    }

    @Override
    public String subject() {
        return ADDRESS;
    }

    @Override
    public List<Check> run() throws InterruptedException {
        if (settings.token().isEmpty()) {
            return List.of(Check.fail(
                    TOKEN,
                    "No token is set.",
                    "Create a service key in HubSpot (" + Scope.WHERE_KEYS_ARE
                            + ") and set HUBSPOT_ACCESS_TOKEN to it."));
        }
        try {
            return judge(probe.send(ACCOUNT));
        } catch (IOException unreachable) {
            return List.of(Check.fail(
                    ADDRESS,
                    settings.baseUrl() + " cannot be reached: " + reason(unreachable) + ".",
                    "Check hubspot.base-url (HUBSPOT_BASE_URL), the network and any proxy or firewall in between."));
        } catch (CrmException.Throttled usedUp) {
            return List.of(Check.fail(
                    LimitChecks.DAILY,
                    String.valueOf(usedUp.getMessage()),
                    "Wait until the limit starts anew (the daily one at midnight in the account's time zone), and look"
                            + " in HubSpot under Development > Monitoring which app uses it up."));
        }
    }

    private List<Check> judge(Probe.Answer answer) {
        return switch (answer.status()) {
            case 401 -> List.of(reached(), tokenRefused(answer));
            case 404 -> List.of(VersionCheck.unknown(settings.baseUrl()));
            case 403 -> accepted(answer, "The token is accepted; it may not read the account's details.");
            default -> {
                String portalId = answer.body().path("portalId").asString("");
                yield answer.isSuccess() && Wire.isId(portalId)
                        ? accepted(answer, "Accepted by portal " + portalId + ".")
                        : List.of(notHubspot(answer));
            }
        };
    }

    private List<Check> accepted(Probe.Answer answer, String detail) {
        List<Check> checks = new ArrayList<>(List.of(reached(), Check.ok(TOKEN, detail)));
        checks.add(VersionCheck.of(answer));
        checks.addAll(LimitChecks.of(answer, settings));
        checks.add(ClockCheck.of(answer));
        return checks;
    }

    private Check reached() {
        return Check.ok(ADDRESS, settings.baseUrl() + " answers.");
    }

    private static Check tokenRefused(Probe.Answer answer) {
        return Check.fail(
                TOKEN,
                "HubSpot does not accept it: " + answer.error().explanation() + " (HTTP 401).",
                "Copy the token again, or make a new one (" + Scope.WHERE_KEYS_ARE
                        + "), and set HUBSPOT_ACCESS_TOKEN to it.");
    }

    private Check notHubspot(Probe.Answer answer) {
        String what = settings.baseUrl() + " answers HTTP " + answer.status();
        return answer.status() >= 500
                ? Check.fail(
                        ADDRESS,
                        what + ": a fault on HubSpot's side.",
                        "Look at status.hubspot.com and run doctor again later.")
                : Check.fail(
                        ADDRESS,
                        what + ", and not as HubSpot does.",
                        "Check hubspot.base-url (HUBSPOT_BASE_URL); HubSpot's is https://api.hubapi.com.");
    }

    private static String reason(IOException failure) {
        return Optional.ofNullable(failure.getMessage())
                .filter(message -> !message.isBlank())
                .orElseGet(() -> failure instanceof ConnectException
                        ? "connection refused"
                        : failure.getClass().getSimpleName());
    }

    /** The connection and, where it works, what depends on it. */
    static Examination of(
            HubspotSettings settings, Probe probe, Schema schema, HubspotHttp http, List<Examination> further) {
        List<Examination> all = new ArrayList<>(List.of(
                new ScopeExamination(settings.token(), probe),
                new PropertyExamination(schema),
                new ValueExamination(schema),
                new AssociationExamination(http),
                new RuleExamination(probe)));
        all.addAll(further);
        return new PortalExamination(settings, probe).then(all);
    }
}
