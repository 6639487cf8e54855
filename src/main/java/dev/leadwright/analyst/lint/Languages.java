package dev.leadwright.analyst.lint;

import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.text.LeadLanguage;
import dev.leadwright.icp.Seller;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mail, or a sentence of it, in another language than the lead's own or English. A German-speaking lead is written to in
 * German alone once the offer can be said in German.
 */
final class Languages implements LintRule {
    private static final int CLEARLY = 3;

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
        Optional<Tongue> own = LeadLanguage.of(lead.contact()).flatMap(Tongue::ofCode);
        boolean german = own.filter(Tongue.GERMAN::equals).isPresent();
        if (german && seller.pitch(LeadLanguage.GERMAN).isPresent()) {
            return List.of(Tongue.GERMAN);
        }
        return Stream.concat(Stream.of(Tongue.ENGLISH), own.stream()).distinct().toList();
    }
}
