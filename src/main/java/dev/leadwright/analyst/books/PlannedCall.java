package dev.leadwright.analyst.books;

import dev.leadwright.analyst.model.Purpose;
import dev.leadwright.crm.ContactId;

/**
 * A call before it is made.
 *
 * @param worstTokens the most it can read and write
 * @param worstCost the most it can cost
 */
record PlannedCall(
        ContactId contact,
        Purpose purpose,
        String provider,
        String model,
        long worstTokens,
        Money worstCost,
        boolean isPriceKnown) {}
