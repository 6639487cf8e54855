package dev.leadwright.hubspot;

import dev.leadwright.doctor.Check;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether HubSpot serves the version of its API that we speak, and for how long. Source: HubSpot's "API versioning": a
 * dated version is supported for 18 months after its general availability.
 */
final class VersionCheck {
    private static final String NAME = "HubSpot version";
    private static final String UPDATE = "Update Leadwright: a newer one speaks a newer version.";

    /** General availability of 2026-09 on 9 September 2026, and 18 months. */
    private static final LocalDate END_OF_SUPPORT = LocalDate.of(2026, 9, 9).plusMonths(18);

    private static final int WARNING_MONTHS = 6;

    private VersionCheck() {}

    static Check of(Probe.Answer answer) {
        Optional<String> announced = Stream.of("Sunset", "Deprecation")
                .flatMap(header -> answer.headers().firstValue(header).map(value -> header + ": " + value).stream())
                .findFirst();
        if (announced.isPresent()) {
            return Check.warn(
                    NAME, "HubSpot announces the end of " + Paths.VERSION + " (" + announced.get() + ").", UPDATE);
        }
        LocalDate today = LocalDate.ofInstant(answer.receivedAt(), ZoneOffset.UTC);
        if (!today.isBefore(END_OF_SUPPORT)) {
            return Check.warn(
                    NAME,
                    Paths.VERSION + " still answers, but HubSpot supports it no longer since " + END_OF_SUPPORT + ".",
                    UPDATE);
        }
        return today.isBefore(END_OF_SUPPORT.minusMonths(WARNING_MONTHS))
                ? Check.ok(NAME, Paths.VERSION + " answers; HubSpot supports it until about " + END_OF_SUPPORT + ".")
                : Check.warn(
                        NAME,
                        Paths.VERSION + " answers, but HubSpot supports it only until about " + END_OF_SUPPORT + ".",
                        UPDATE);
    }

    /** HubSpot's answer to a path it does not have. */
    static Check unknown(URI address) {
        return Check.fail(
                NAME,
                address + " does not know version " + Paths.VERSION + " of the API (HTTP 404).",
                "Check hubspot.base-url; HubSpot's is https://api.hubapi.com. Where that is right, HubSpot has ended this version. "
                        + UPDATE);
    }
}
