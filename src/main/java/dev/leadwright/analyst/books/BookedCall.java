package dev.leadwright.analyst.books;

import dev.leadwright.analyst.model.Purpose;
import java.time.Duration;
import java.time.Instant;

/**
 * A call of a model as it stands in the ledger.
 *
 * @param outcome {@code COMPLETE}, or why not; {@code LOST}: its process died, and nobody knows what came of it
 * @param bill of this one call
 */
public record BookedCall(
        long id, Instant at, Purpose purpose, String model, String outcome, ModelBill bill, Duration took) {}
