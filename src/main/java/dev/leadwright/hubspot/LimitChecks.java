package dev.leadwright.hubspot;

import dev.leadwright.doctor.Check;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What HubSpot's headers say of its limits, against what we are set to use of them. */
final class LimitChecks {
    static final String DAILY = "HubSpot daily limit";
    private static final String BURST = "HubSpot burst limit";
    private static final String SETTING = "hubspot.calls-per-ten-seconds";
    private static final int SCARCE_PERCENT = 10;

    private LimitChecks() {}

    static List<Check> of(Probe.Answer answer, HubspotSettings settings) {
        return List.of(burst(answer.headers(), settings.callsPerTenSeconds()), daily(answer.headers()));
    }

    private static Check burst(HttpHeaders headers, int set) {
        OptionalLong max = header(headers, "X-HubSpot-RateLimit-Max");
        long seconds =
                header(headers, "X-HubSpot-RateLimit-Interval-Milliseconds").orElse(10_000) / 1_000;
        if (max.isEmpty() || seconds < 1) {
            return Check.ok(BURST, "The portal does not tell; " + SETTING + " is " + set + ".");
        }
        long perTenSeconds = max.getAsLong() * 10 / seconds;
        String allowed = "The portal allows " + perTenSeconds + " calls in 10 s";
        if (set == 0 || set > perTenSeconds) {
            return Check.warn(
                    BURST,
                    allowed + ", and " + SETTING + " is " + (set == 0 ? "0 (no limit)" : set)
                            + ": calls will be refused and repeated.",
                    "Set " + SETTING + ": " + perTenSeconds + ".");
        }
        return Check.ok(BURST, allowed + "; " + SETTING + " is " + set + ".");
    }

    private static Check daily(HttpHeaders headers) {
        OptionalLong max = header(headers, "X-HubSpot-RateLimit-Daily");
        OptionalLong left = header(headers, "X-HubSpot-RateLimit-Daily-Remaining");
        if (max.isEmpty() || left.isEmpty() || max.getAsLong() < 1) {
            return Check.ok(DAILY, "The portal does not tell.");
        }
        String shown = String.format(Locale.ROOT, "%,d of %,d calls are left today", left.getAsLong(), max.getAsLong());
        String remedy =
                "See in HubSpot under Development > Monitoring which app uses them; all apps of the account share"
                        + " the limit, which starts anew at midnight in the account's time zone.";
        if (left.getAsLong() <= 0) {
            return Check.fail(DAILY, shown + ".", remedy);
        }
        return left.getAsLong() * 100 < max.getAsLong() * SCARCE_PERCENT
                ? Check.warn(DAILY, shown + ": less than " + SCARCE_PERCENT + " %.", remedy)
                : Check.ok(DAILY, shown + ".");
    }

    private static OptionalLong header(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,12}"))
                .map(value -> OptionalLong.of(Long.parseLong(value)))
                .orElseGet(OptionalLong::empty);
    }
}
