package dev.leadwright.web.extract;

import dev.leadwright.web.Fact.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The industry, where the site names it ("Industry: Logistics") or where its headline or description says what kind of
 * company it is, in words that fit one industry alone. The words stand in {@code web/industries.json}.
 */
final class IndustryWords implements Extractor {
    private static final double LABELLED = 0.85;
    private static final double IN_WORDS = 0.75;
    private static final int MAX_NAME = 60;
    private static final String LABEL = "(?:industry|sector|branche|industrie|secteur)";
    private static final Pattern LABELLED_LINE =
            Pattern.compile("^" + LABEL + "\\s?:\\s?(?<industry>\\p{L}.{2,60})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL_ALONE = Pattern.compile("^" + LABEL + ":?$", Pattern.CASE_INSENSITIVE);

    private final Map<String, Pattern> industries = load();

    @Override
    public void extract(Page page, Facts facts) {
        List<String> lines = page.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher labelled = LABELLED_LINE.matcher(lines.get(i));
            if (labelled.find()) {
                add(page, facts, labelled.group("industry"), "labelled text", LABELLED, lines.get(i));
            } else if (i + 1 < lines.size()
                    && LABEL_ALONE.matcher(lines.get(i)).matches()
                    && lines.get(i + 1).length() <= MAX_NAME) {
                add(page, facts, lines.get(i + 1), "labelled text", LABELLED, lines.get(i) + " " + lines.get(i + 1));
            }
        }
        inSelfDescription(page, facts);
    }

    /** Several industries in one text mean that we do not know. */
    private void inSelfDescription(Page page, Facts facts) {
        selfDescriptions(page).forEach(text -> {
            List<String> named = industries.entrySet().stream()
                    .filter(industry -> industry.getValue().matcher(text).find())
                    .map(Map.Entry::getKey)
                    .toList();
            if (named.size() == 1) {
                add(page, facts, named.getFirst(), "words of the description", IN_WORDS, text);
            }
        });
    }

    private static Stream<String> selfDescriptions(Page page) {
        Stream<String> head = page.document().select("meta[name=description], meta[property=og:description]").stream()
                .map(meta -> meta.attr("content"));
        Element headline = page.document().selectFirst("h1");
        return Stream.concat(
                        head,
                        Stream.of(
                                page.document().title(),
                                headline == null || VisibleText.isHidden(headline) ? "" : headline.text()))
                .filter(text -> !text.isBlank());
    }

    private static void add(
            Page page, Facts facts, String industry, String method, double confidence, String evidence) {
        facts.add(page, Field.INDUSTRY, industry, method, confidence, evidence);
    }

    private static Map<String, Pattern> load() {
        var industries = new LinkedHashMap<String, Pattern>();
        RuleFile.read("industries.json")
                .properties()
                .forEach(industry -> industries.put(
                        industry.getKey(),
                        Pattern.compile(
                                "\\b(?:" + industry.getValue().asString() + ")\\b",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        return industries;
    }
}
