package dev.leadwright.places;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Countries by ISO code or name, in the languages that CRMs are kept in. */
public final class Countries {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.of("es"),
            Locale.ITALIAN,
            Locale.of("nl"),
            Locale.of("pt"));

    private static final Map<String, String> ALSO = Map.of(
            "uk",
            "GB",
            "great britain",
            "GB",
            "england",
            "GB",
            "scotland",
            "GB",
            "wales",
            "GB",
            "usa",
            "US",
            "united states of america",
            "US",
            "holland",
            "NL",
            "czech republic",
            "CZ",
            "turkey",
            "TR");

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The two-letter code; empty if the text names no country. */
    public static Optional<String> find(String text) {
        return Optional.ofNullable(CODES.get(folded(text)));
    }

    /** Everything a country can be called. */
    public static Collection<String> names() {
        return CODES.keySet();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            LANGUAGES.forEach(language -> codes.putIfAbsent(folded(country.getDisplayCountry(language)), code));
            codes.putIfAbsent(folded(code), code);
            try {
                codes.putIfAbsent(folded(country.getISO3Country()), code);
            } catch (MissingResourceException noSuchCode) {
                // two letters do
            }
        }
        ALSO.forEach(codes::putIfAbsent);
        return Map.copyOf(codes);
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }
}
