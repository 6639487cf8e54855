package dev.leadwright.analyst.books;

import dev.leadwright.analyst.model.Usage;

/**
 * What calls of models came to.
 *
 * @param cost of all; of calls at an unknown price what they are assumed to cost
 * @param unpriced calls at an unknown price
 */
public record ModelBill(long calls, Usage usage, Money cost, long unpriced) {
    public static final ModelBill NONE = new ModelBill(0, Usage.NONE, Money.ZERO, 0);

    public ModelBill plus(ModelBill other) {
        return new ModelBill(
                calls + other.calls, usage.plus(other.usage), cost.plus(other.cost), unpriced + other.unpriced);
    }

    /** The share of what was read that came from the cache, 0 to 1; 0 where nothing was read. */
    public double cacheShare() {
        return usage.read() == 0 ? 0 : (double) usage.cacheRead() / usage.read();
    }
}
