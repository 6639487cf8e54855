package dev.leadwright.linkedin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares names of companies without their legal forms. */
final class CompanyNames {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "gmbh",
            "ag",
            "kg",
            "ohg",
            "gbr",
            "ug",
            "se",
            "eg",
            "co",
            "mbh",
            "kgaa",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "llc",
            "llp",
            "lp",
            "ltd",
            "limited",
            "plc",
            "pty",
            "sa",
            "sas",
            "sarl",
            "sl",
            "slu",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "asa",
            "oy",
            "oyj",
            "aps",
            "kk",
            "the",
            "and",
            "und");

    private CompanyNames() {}

    /** Whether the name is that of the query's company, or of its website: {@code Analytical Engines}, analyticalengines.com. */
    static boolean agree(String name, PersonQuery query) {
        List<String> words = words(name);
        boolean named =
                query.company().map(CompanyNames::words).filter(words::equals).isPresent();
        boolean sited = query.domain()
                .map(CompanyNames::label)
                .filter(String.join("", words)::equals)
                .isPresent();
        return !words.isEmpty() && (named || sited);
    }

    private static List<String> words(String name) {
        return PlainText.words(name).stream()
                .filter(word -> !LEGAL_FORMS.contains(word))
                .toList();
    }

    /** What stands before the ending, without hyphens; of a shorter one too many companies could be meant. */
    private static String label(String domain) {
        String host = domain.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return Optional.of(host.replaceFirst("\\..*$", "").replace("-", ""))
                .filter(label -> label.length() >= 4)
                .orElse("?");
    }
}
