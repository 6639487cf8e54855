package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.text.SeenText;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.icp.Seller;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A mail, or a sentence of it, in another language than the lead's own or English. A German-speaking lead is written to in
 * German alone once the offer can be said in German.
 */
final class Languages implements LintRule {
    private static final Set<String> GERMAN_SPEAKING =
            Set.of("de", "at", "li", "deu", "aut", "germany", "deutschland", "austria", "osterreich", "liechtenstein");
    private static final int CLEARLY = 3;
    private static final String IN_GERMAN = "de";

    private final Seller seller;

    Languages(Seller seller) {
        this.seller = seller;
    }

    @Override
    public Stream<LintFinding> check(LintText text) {
        List<Tongue> asked = asked(text.lead());
        return Stream.of(text.strange().split("(?<=[.!?])\\s+|\\n\\n", -1))
                .filter(passage -> isOther(passage, asked))
                .limit(1)
                .map(passage -> Findings.block(
                        Rule.LANGUAGE, passage, "It is in another language than the lead is to be written to in."));
    }

    private static boolean isOther(String passage, List<Tongue> asked) {
        return Tongue.of(passage)
                .filter(tongue -> !asked.contains(tongue))
                .filter(tongue -> tongue.lead(passage, asked) >= CLEARLY)
                .isPresent();
    }

    private List<Tongue> asked(Lead lead) {
        Optional<Tongue> own = own(lead);
        boolean german = own.filter(Tongue.GERMAN::equals).isPresent();
        if (german && seller.pitch(IN_GERMAN).isPresent()) {
            return List.of(Tongue.GERMAN);
        }
        return Stream.concat(Stream.of(Tongue.ENGLISH), own.stream()).distinct().toList();
    }

    private static Optional<Tongue> own(Lead lead) {
        Optional<String> preferred = lead.contact().properties().find(ContactProperty.LANGUAGE);
        if (preferred.isPresent()) {
            return Tongue.ofCode(preferred.get().toLowerCase(Locale.ROOT));
        }
        return lead.contact()
                .properties()
                .find(ContactProperty.COUNTRY)
                .filter(country -> GERMAN_SPEAKING.contains(SeenText.words(country)))
                .map(_ -> Tongue.GERMAN);
    }
}
