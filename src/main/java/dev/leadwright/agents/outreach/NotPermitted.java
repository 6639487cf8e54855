package dev.leadwright.agents.outreach;

import dev.leadwright.orchestration.Outcome;

/** The last look before a mail leaves found a reason not to send it. */
final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome outcome;

    NotPermitted(Outcome outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    /** How the task ends. */
    Outcome outcome() {
        return outcome;
    }
}
