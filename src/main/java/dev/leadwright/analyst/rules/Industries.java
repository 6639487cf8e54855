package dev.leadwright.analyst.rules;

import static dev.leadwright.analyst.rules.WordList.list;
import static dev.leadwright.analyst.rules.WordList.map;

import dev.leadwright.analyst.Band;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a company's industry from an industry field, a description or a domain, by {@code analyst/industries.yaml}. */
final class Industries {
    /** Shorter words of the list mean something else in running text: {@code it}. */
    private static final int SHORTEST_IN_TEXT = 3;

    private static final int STRONG = 4;
    private static final int SIGN = 2;

    /** One strong word or two signs. */
    private static final int ENOUGH = 4;

    /** Behind these, up to the sentence's end, a description speaks of whom the company works for. */
    private static final Pattern CUSTOMERS = Pattern.compile("(?iu)\\b(?:for|für|pour|para|voor|per)\\b[^.!?]*");

    private final Phrases<Industry> fields;
    private final Phrases<Industry> strong;
    private final Phrases<Industry> signs;
    private final IndustryDomains domains;

    Industries() {
        Map<Industry, List<String>> words = new LinkedHashMap<>();
        Map<Industry, List<String>> oneIsEnough = new LinkedHashMap<>();
        Map<Industry, List<String>> twoAreEnough = new LinkedHashMap<>();
        Map<Industry, List<String>> endings = new LinkedHashMap<>();
        for (Object item : (List<?>) WordList.yaml("industries.yaml")) {
            Map<String, Object> entry = map(item);
            Industry industry = new Industry(
                    String.valueOf(entry.get("name")),
                    String.valueOf(entry.get("german")),
                    Band.valueOf("INDUSTRY_" + entry.get("fit")));
            List<String> names = list(entry.get("words"));
            List<String> weak = list(entry.get("signs"));
            words.put(industry, names);
            twoAreEnough.put(industry, weak);
            endings.put(industry, list(entry.get("endings")));
            oneIsEnough.put(industry, strongWords(names, list(entry.get("strong")), weak));
        }
        fields = new Phrases<>(words);
        strong = new Phrases<>(oneIsEnough);
        signs = new Phrases<>(twoAreEnough);
        domains = new IndustryDomains(words, endings);
    }

    private static List<String> strongWords(List<String> names, List<String> more, List<String> weak) {
        Set<String> strong = new HashSet<>(more);
        names.stream().filter(name -> name.length() >= SHORTEST_IN_TEXT).forEach(strong::add);
        weak.forEach(strong::remove);
        return List.copyOf(strong);
    }

    /** The industry an industry field names; the best fit where it names several. */
    Optional<Industry> ofField(String field) {
        return fields.find(Words.of(field)).stream()
                .map(Phrases.Match::meaning)
                .max(Comparator.comparingInt(industry -> industry.fit().points()));
    }

    /**
     * The industry a description speaks of most, of equals the one it names first; empty where it says too little.
     *
     * <p>Each word counts once, and half where it stands behind a {@code for}: software for hospitals is software.
     */
    Optional<Industry> ofDescription(String description) {
        IndustryEvidence evidence = new IndustryEvidence();
        Matcher customers = CUSTOMERS.matcher(description);
        int from = 0;
        while (customers.find()) {
            collect(description.substring(from, customers.start()), 2, evidence);
            collect(customers.group(), 1, evidence);
            from = customers.end();
        }
        collect(description.substring(from), 2, evidence);
        return evidence.strongest(ENOUGH);
    }

    /**
     * The industry a domain's ending or a word in its name tells: {@code acme.bank}, {@code mueller-logistik.de},
     * {@code smithconstruction.com}. A hint for want of anything better.
     */
    Optional<Industry> ofDomain(String domain) {
        return domains.read(domain);
    }

    private void collect(String text, int share, IndustryEvidence evidence) {
        String words = Words.of(text);
        List<Phrases.Match<Industry>> told = strong.find(words);
        told.forEach(match -> evidence.add(match, words, STRONG * share / 2));
        signs.find(words).stream()
                .filter(sign -> told.stream().noneMatch(match -> covers(match, sign)))
                .forEach(sign -> evidence.add(sign, words, SIGN * share / 2));
    }

    /** A sign inside a phrase that tells an industry was part of what the phrase says: {@code food} in {@code pet food}. */
    private static boolean covers(Phrases.Match<Industry> match, Phrases.Match<Industry> sign) {
        return sign.start() >= match.start() && sign.end() <= match.end();
    }
}
