package dev.leadwright.sending;

import java.util.Optional;

/**
 * Where a recipient is, as the CRM says it.
 *
 * @param country ISO code or name
 * @param region state or province
 */
public record Whereabouts(Optional<String> country, Optional<String> region, Optional<String> city) {
    public static final Whereabouts UNKNOWN = new Whereabouts(Optional.empty(), Optional.empty(), Optional.empty());
}
