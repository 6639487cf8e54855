package dev.leadwright.compliance;

import dev.leadwright.places.Countries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of countries, and which of them hold for somebody. */
final class CountryRules {
    private static final String RESOURCE = "/compliance/countries.txt";
    private static final Map<String, CountryRule> BUILT_IN = builtIn();

    /** Domains of a country that companies from anywhere take for their sound. */
    private static final Set<String> BORROWED = Set.of(
            "ac", "ag", "ai", "am", "bz", "cc", "co", "fm", "gg", "gl", "im", "io", "la", "ly", "me", "ms", "nu", "pm",
            "sc", "sh", "so", "st", "tk", "to", "tv", "vc", "ws");

    private final ComplianceSettings settings;

    CountryRules(ComplianceSettings settings) {
        this.settings = settings;
    }

    /**
     * The rule for somebody, and whose it is.
     *
     * @param countries codes of those that it comes from; empty: no country is known
     */
    record Held(CountryRule rule, Set<String> countries) {}

    /** Where contact, company and address point to several countries, the strictest of their rules. */
    Held of(Recipient recipient) {
        if (settings.everywhere().isPresent()) {
            return new Held(settings.everywhere().get(), countries(recipient));
        }
        Set<String> countries = countries(recipient);
        // A country that is named but not understood is as good as none.
        boolean unclear = countries.isEmpty() || named(recipient).anyMatch(Predicate.not(CountryRules::isKnown));
        CountryRule strictest = Stream.concat(
                        countries.stream().map(this::of),
                        unclear ? Stream.of(settings.unknownCountry()) : Stream.empty())
                .reduce(CountryRule.OPT_OUT, CountryRule::orStricter);
        return new Held(
                strictest,
                countries.stream()
                        .filter(country -> of(country) == strictest)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private CountryRule of(String country) {
        CountryRule own = settings.countries().get(country);
        return own != null ? own : BUILT_IN.getOrDefault(country, settings.unknownCountry());
    }

    private static Set<String> countries(Recipient recipient) {
        return Stream.concat(
                        named(recipient).map(Countries::find).flatMap(Optional::stream),
                        ofDomain(recipient.email()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> named(Recipient recipient) {
        return Stream.of(recipient.country(), recipient.companyCountry())
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank());
    }

    private static boolean isKnown(String name) {
        return Countries.find(name).isPresent();
    }

    private static Optional<String> ofDomain(String email) {
        String last = email.substring(email.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return last.length() == 2 && !BORROWED.contains(last) ? Countries.find(last) : Optional.empty();
    }

    private static Map<String, CountryRule> builtIn() {
        try (InputStream in = CountryRules.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 3))
                    .collect(Collectors.toUnmodifiableMap(
                            columns -> columns[0], columns -> CountryRule.valueOf(columns[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
