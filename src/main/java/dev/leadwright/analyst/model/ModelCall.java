package dev.leadwright.analyst.model;

import java.time.Duration;
import java.time.Instant;

/**
 * One request that was sent to a model.
 *
 * @param model that answered, by the id it gives itself; the one that was asked where none did
 * @param answer as it came; empty where none did
 * @param outcome {@code COMPLETE}, {@code CUT_OFF} or {@code REFUSED} where it answered, else the kind of
 *     {@link dev.leadwright.analyst.AnalystUnavailable}
 * @param unheard whether it may have been answered, and charged for, without the answer having arrived
 */
public record ModelCall(
        Question question,
        String model,
        String answer,
        Usage usage,
        Instant at,
        Duration took,
        String outcome,
        boolean unheard) {

    /** Without what was asked and answered: that is not for logs. */
    @Override
    public String toString() {
        return question.purpose() + " of contact " + question.contact() + " by " + model + ": " + outcome + ", " + usage
                + ", " + took.toMillis() + " ms";
    }
}
