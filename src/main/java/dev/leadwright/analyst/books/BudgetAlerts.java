package dev.leadwright.analyst.books;

import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Recovered;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people once that a limit stops the models, and that it does no more. */
@Component
class BudgetAlerts {
    private final ApplicationEventPublisher events;
    /** The day on which people were told. */
    private final Map<BudgetLimit, LocalDate> told = new EnumMap<>(BudgetLimit.class);
    /** The alert may be open from before the start, when the limit may have been another. */
    private final Set<BudgetLimit> fromBefore = EnumSet.allOf(BudgetLimit.class);

    BudgetAlerts(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param reason in a sentence, for people */
    void refused(BudgetLimit limit, LocalDate today, String reason) {
        synchronized (this) {
            fromBefore.remove(limit);
            if (today.equals(told.put(limit, today))) {
                return;
            }
        }
        events.publishEvent(new Notice(
                Severity.URGENT,
                Audience.OPERATOR,
                cause(limit),
                "The budget for the model is used up: " + limit.setting(),
                reason + " Tasks that need it are put off" + remedy(limit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /**
     * A call was permitted. That proves little on the day of the alert, since a cheaper call may pass where another may not;
     * and what does not end with the day ends with a higher limit, which takes a new start.
     */
    void granted(LocalDate today) {
        Set<BudgetLimit> over;
        synchronized (this) {
            over = EnumSet.copyOf(fromBefore);
            fromBefore.clear();
            told.forEach((limit, day) -> {
                if (limit.endsWithTheDay() && !day.equals(today)) {
                    over.add(limit);
                }
            });
            over.forEach(told::remove);
        }
        over.forEach(limit ->
                events.publishEvent(new Recovered(cause(limit), "The budget permits calls again: " + limit.setting())));
    }

    private static String cause(BudgetLimit limit) {
        return "model-budget/" + limit.name().toLowerCase(Locale.ROOT);
    }

    private static String remedy(BudgetLimit limit) {
        return (limit.endsWithTheDay() ? " until tomorrow, or until you raise " : " until you raise ") + limit.setting()
                + " and start again; with analyst.when-unavailable: rules, the rules judge instead.";
    }
}
