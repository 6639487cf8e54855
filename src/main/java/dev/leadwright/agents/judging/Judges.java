package dev.leadwright.agents.judging;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystSettings.WhenUnavailable;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.ServiceSuspended;
import dev.leadwright.orchestration.TaskRun;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Asks the analyst through the breaker of its model. Where {@code analyst.when-unavailable} is {@code rules}, the rules
 * answer while the model cannot, and the answer says so.
 */
@Component
public class Judges {
    private static final String RULES = "rulesAnalyst";

    private final Analyst analyst;
    private final Analyst rules;
    private final ModelTroubles troubles;
    private final boolean mayStandIn;

    /** @param analyst the configured one; the rules where no model is */
    Judges(Analyst analyst, @Qualifier(RULES) Analyst rules, ModelTroubles troubles, AnalystSettings settings) {
        this.analyst = analyst;
        this.rules = rules;
        this.troubles = troubles;
        this.mayStandIn = settings.whenUnavailable() == WhenUnavailable.RULES;
    }

    /** What an agent that asks cannot do without; see {@link dev.leadwright.orchestration.Agent#needs}. */
    public Set<Service> needs() {
        return mayStandIn ? Set.of() : Set.of(Service.ANALYST);
    }

    /**
     * Asks.
     *
     * @throws AnalystUnavailable when the model gives no answer, or none that can be used, and nobody stands in
     * @throws ServiceSuspended when it is known to be out, or for the moment must not be asked, and nobody stands in
     */
    public <T> Judged<T> ask(Function<Analyst, T> question, TaskRun run) {
        try {
            T answer = run.asking(Service.ANALYST, () -> question.apply(analyst), ModelTroubles::symptomOf);
            troubles.areOver();
            return new Judged<>(answer, analyst.name());
        } catch (AnalystUnavailable failure) {
            troubles.tell(failure, run);
            return standIn(question, run, ModelTroubles.endOf(failure));
        } catch (ServiceSuspended suspended) {
            return standIn(question, run, suspended);
        }
    }

    private <T> Judged<T> standIn(Function<Analyst, T> question, TaskRun run, RuntimeException unavailable) {
        if (!mayStandIn) {
            throw unavailable;
        }
        run.log("The model gives no answer; the rules judge in its stead");
        return new Judged<>(question.apply(rules), rules.name() + " (model unavailable)");
    }
}
