package dev.leadwright.orchestration.run;

import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Recovered;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What people are told when the CRM's limits stop the work. */
public final class CrmLimit {
    private static final String CAUSE = "crm-limit";

    /** A shorter wait is everyday business. */
    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

    private CrmLimit() {}

    /** Published when calls go through again. */
    public static Recovered isOver() {
        return new Recovered(CAUSE, "The CRM takes calls again: work goes on");
    }

    /** Tells of a pause that lasts; one alert for all tasks that meet it. */
    public static Optional<Notice> findNotice(CrmException.Throttled refused, Instant until) {
        if (refused.retryAfter().compareTo(WORTH_TELLING) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                Notice.Severity.WARNING,
                Notice.Audience.OPERATOR,
                CAUSE,
                "The CRM's limit is used up: work pauses",
                refused.getMessage() + " Work goes on by itself at " + until + "; nothing is lost.",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
