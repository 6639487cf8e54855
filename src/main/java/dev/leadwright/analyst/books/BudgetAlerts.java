package dev.leadwright.analyst.books;

import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Recovered;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people once that a limit stops the models, and that it does no more. */
@Component
class BudgetAlerts {
    private final ApplicationEventPublisher events;
    private final Set<BudgetLimit> told = EnumSet.noneOf(BudgetLimit.class);
    /** The alert may be open: from before the start, when the limit may have been another. */
    private final Set<BudgetLimit> mayBeOpen = EnumSet.allOf(BudgetLimit.class);

    BudgetAlerts(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param reason in a sentence, for people */
    void refused(BudgetLimit limit, String reason) {
        synchronized (this) {
            mayBeOpen.add(limit);
            if (!told.add(limit)) {
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

    /** Nothing stopped a call. That another lead has money left proves nothing about the one that had none. */
    void granted() {
        Set<BudgetLimit> over = EnumSet.noneOf(BudgetLimit.class);
        synchronized (this) {
            over.addAll(mayBeOpen);
            if (told.contains(BudgetLimit.LEAD)) {
                over.remove(BudgetLimit.LEAD);
            }
            mayBeOpen.removeAll(over);
            told.removeAll(over);
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
