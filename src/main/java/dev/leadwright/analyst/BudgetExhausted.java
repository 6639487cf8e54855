package dev.leadwright.analyst;

import java.time.Duration;
import java.util.Optional;

/** A call of the model that our own budget forbids; nothing was asked. */
public final class BudgetExhausted extends AnalystUnavailable {
    private static final long serialVersionUID = 1L;

    /** @param untilRefilled when the budget begins anew */
    public BudgetExhausted(String message, Duration untilRefilled) {
        super(Kind.OVER_BUDGET, message, null, Optional.of(untilRefilled));
    }
}
