package dev.leadwright.linkedin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a profile tells of somebody's work, seen from the company where the CRM has them.
 *
 * @param here the present position there, the latest where there are several
 * @param yearsHere whole years at the company, over all positions there that follow each other; empty where dates are missing
 * @param before positions at other companies that have ended, the latest first
 */
public record Career(Optional<Position> here, OptionalInt yearsHere, List<Position> before) {
    /** Between two positions at one company: less is no interruption. */
    private static final int GAP_IN_MONTHS = 3;

    private static final Comparator<Position> LATEST_FIRST = Comparator.comparing(
                    (Position position) -> position.from().orElse(YearMonth.of(1, 1)))
            .reversed();

    public static Career of(Profile profile, PersonQuery query, LocalDate today) {
        List<Position> there = profile.positions().stream()
                .filter(position -> Identity.isAt(position, query))
                .sorted(LATEST_FIRST)
                .toList();
        Optional<Position> here = there.stream().filter(Position::current).findFirst();
        List<Position> before = profile.positions().stream()
                .filter(position -> !position.current() && !there.contains(position))
                .toList();
        return new Career(here, here.map(now -> years(now, there, today)).orElse(OptionalInt.empty()), before);
    }

    private static OptionalInt years(Position here, List<Position> there, LocalDate today) {
        if (here.from().isEmpty() || here.from().get().isAfter(YearMonth.from(today))) {
            return OptionalInt.empty();
        }
        YearMonth since = here.from().get();
        for (Position earlier : there) {
            if (joins(earlier, since) && earlier.from().filter(since::isAfter).isPresent()) {
                since = earlier.from().get();
            }
        }
        return OptionalInt.of((int) (ChronoUnit.MONTHS.between(since, YearMonth.from(today)) / 12));
    }

    private static boolean joins(Position earlier, YearMonth since) {
        return earlier.current()
                || earlier.to()
                        .filter(end -> ChronoUnit.MONTHS.between(end, since) <= GAP_IN_MONTHS)
                        .isPresent();
    }
}
