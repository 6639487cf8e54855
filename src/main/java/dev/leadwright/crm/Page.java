package dev.leadwright.crm;

import java.util.List;

/**
 * One page of a search.
 *
 * @param more whether the CRM has more than these
 */
public record Page<T>(List<T> items, boolean more) {
    public Page {
        items = List.copyOf(items);
    }
}
