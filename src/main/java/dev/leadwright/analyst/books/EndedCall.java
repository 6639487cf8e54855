package dev.leadwright.analyst.books;

import dev.leadwright.analyst.model.Usage;
import java.time.Duration;

/**
 * A call after it was made.
 *
 * @param model that answered
 * @param outcome {@code COMPLETE}, or why not
 * @param unheard whether it may be charged for though no answer arrived: then it costs what was reserved
 */
record EndedCall(
        String model,
        String outcome,
        Usage usage,
        ModelPrices.Cost cost,
        Duration took,
        CallText text,
        boolean unheard) {

    /** The same for all calls with the same instructions and profile. */
    String contextHash() {
        return ContextHash.of(text.instructions(), text.profile());
    }
}
