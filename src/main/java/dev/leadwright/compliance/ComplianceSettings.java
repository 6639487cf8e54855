package dev.leadwright.compliance;

import dev.leadwright.places.Countries;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom mail may be sent to.
 *
 * @param everywhere one rule for all countries: for a demo, or where another system keeps the law
 * @param countries other rules than the built-in ones, by ISO code or English name
 * @param unknownCountry where no country is known, or one that no rule is known of
 * @param interestRecord where the record of the weighing of interests is kept ("LIA 2026-03, legal drive"); without it nobody
 *     is written to where {@link CountryRule#INTEREST} holds
 * @param roleAddresses whether addresses of a function ({@code info@}, {@code sales@}) are written to
 */
public record ComplianceSettings(
        Optional<CountryRule> everywhere,
        Map<String, CountryRule> countries,
        @DefaultValue("NEVER") CountryRule unknownCountry,
        @DefaultValue("") String interestRecord,
        @DefaultValue("false") boolean roleAddresses) {

    @SuppressWarnings("NullAway") // the binder gives null for a map that no key is set of
    public ComplianceSettings {
        countries = countries == null ? Map.of() : byCode(countries);
    }

    private static Map<String, CountryRule> byCode(Map<String, CountryRule> named) {
        Map<String, CountryRule> codes = new HashMap<>();
        named.forEach((name, rule) -> codes.put(
                Countries.find(name)
                        .orElseThrow(() -> new IllegalArgumentException("compliance.countries names \"" + name
                                + "\", which is no country. Write its two letters: DE.")),
                rule));
        return Map.copyOf(codes);
    }
}
