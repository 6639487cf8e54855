package dev.leadwright.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hours in which a recipient may get mail, by the recipient's own clock. */
final class SendingWindow {
    /** Further ahead than any run of holidays; zones that share no hour do not share one later either. */
    private static final int HORIZON = 60;

    private static final Duration HALF_A_YEAR = Duration.ofDays(182);

    private final SendingSettings settings;
    private final Set<LocalDate> holidays;

    SendingWindow(SendingSettings settings) {
        this.settings = settings;
        this.holidays = Set.copyOf(settings.holidays());
    }

    /** Where mail may be sent in all of these zones at once; of too many for that, the first counts alone. */
    List<ZoneId> agreeable(Collection<ZoneId> zones, Instant from) {
        if (zones.isEmpty()) {
            return List.of(settings.zone());
        }
        List<ZoneId> different = List.copyOf(zones.stream()
                .collect(Collectors.toMap(
                        zone -> offsets(zone, from), Function.identity(), (one, _) -> one, LinkedHashMap::new))
                .values());
        return nextInAll(different, from).equals(Instant.MAX) ? different.subList(0, 1) : different;
    }

    /** Zones that keep the same time in winter and in summer. */
    private static List<ZoneOffset> offsets(ZoneId zone, Instant from) {
        return List.of(zone.getRules().getOffset(from), zone.getRules().getOffset(from.plus(HALF_A_YEAR)));
    }

    /** The earliest moment, from this one on, at which all clocks are within their hours. */
    Instant next(List<ZoneId> zones, Instant from) {
        return nextInAll(zones, from);
    }

    boolean isOpen(List<ZoneId> zones, Instant at) {
        return nextInAll(zones, at).equals(at);
    }

    /** When the first of the zones closes, from a moment at which all are open. */
    Instant closes(List<ZoneId> zones, Instant open) {
        return zones.stream()
                .map(zone -> at(open.atZone(zone).toLocalDate(), settings.closes(), zone))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Instant nextInAll(List<ZoneId> zones, Instant from) {
        Instant candidate = from;
        for (int step = 0; step < HORIZON * zones.size(); step++) {
            Instant latest = candidate;
            for (ZoneId zone : zones) {
                Instant open = nextIn(zone, candidate);
                latest = open.isAfter(latest) ? open : latest;
            }
            if (latest.equals(candidate)) {
                return candidate;
            }
            candidate = latest;
        }
        return Instant.MAX;
    }

    private Instant nextIn(ZoneId zone, Instant from) {
        ZonedDateTime local = from.atZone(zone);
        LocalDate day = local.toLocalDate();
        for (int ahead = 0; ahead <= HORIZON; ahead++, day = day.plusDays(1)) {
            if (isWorkday(day)) {
                Instant opens = at(day, settings.opens(), zone);
                if (!from.isAfter(opens)) {
                    return opens;
                }
                if (from.isBefore(at(day, settings.closes(), zone))) {
                    return from;
                }
            }
        }
        return from.plusSeconds(HORIZON * 86_400L);
    }

    private boolean isWorkday(LocalDate day) {
        return settings.days().contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
