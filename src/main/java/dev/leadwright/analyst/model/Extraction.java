package dev.leadwright.analyst.model;

import dev.leadwright.analyst.ExtractedFact;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.SiteText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks for the facts in a website's text. The model is told nothing of the lead. */
final class Extraction {
    static final AnswerForm<Facts> FORM = AnswerForm.of(Facts.class);
    private static final int MAX_TOKENS = 8000;
    private static final int MOST_PAGES = 8;
    /** Of one page; what a company says of itself it says early. About 3,000 tokens. */
    private static final int LONGEST_PAGE = 12_000;

    private static final int MOST_FACTS = 40;
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_EVIDENCE = 400;

    private Extraction() {}

    record Facts(List<Fact> facts) {}

    record Fact(SiteTopic topic, String value, String page, String evidence, double confidence) {}

    /** The topics a company's website is asked about; the names are those of {@link Topic}. */
    enum SiteTopic {
        DESCRIPTION,
        INDUSTRY,
        EMPLOYEES,
        TECHNOLOGY,
        NEWS,
        LOCATION,
        PHONE,
        LINKEDIN_PAGE,
        LANGUAGE
    }

    /** What was made of the answer. */
    record Extracted(List<ExtractedFact> facts) {}

    static Inquiry<Facts, Extracted> of(SiteText site) {
        List<SiteText.Page> pages = site.pages().stream().limit(MOST_PAGES).toList();
        Map<String, URI> addresses = pages.stream()
                .map(SiteText.Page::address)
                .distinct()
                .collect(Collectors.toMap(URI::toString, Function.identity()));
        return new Inquiry<>(
                Purpose.EXTRACT,
                site.lead(),
                Map.of("pages", pages.stream().map(Extraction::page).toList()),
                FORM,
                MAX_TOKENS,
                Extracted.class,
                answer -> read(answer, addresses));
    }

    private static Map<String, String> page(SiteText.Page page) {
        String text = page.text();
        return Map.of(
                "address",
                page.address().toString(),
                "text",
                text.length() <= LONGEST_PAGE ? text : text.substring(0, LONGEST_PAGE));
    }

    private static Extracted read(Facts answer, Map<String, URI> addresses) {
        Complaints complaints = new Complaints();
        complaints.atMost("facts", answer.facts(), MOST_FACTS);
        List<ExtractedFact> facts = new ArrayList<>();
        int number = 0;
        for (Fact fact : answer.facts()) {
            String where = "facts[" + number++ + "].";
            URI page = addresses.get(fact.page());
            if (page == null) {
                complaints.add(where + "page is no address of the material");
                continue;
            }
            complaints.inRange(where + "confidence", fact.confidence(), 0, 1);
            facts.add(new ExtractedFact(
                    Topic.valueOf(fact.topic().name()),
                    complaints.line(where + "value", fact.value(), LONGEST_VALUE),
                    page,
                    complaints.line(where + "evidence", fact.evidence(), LONGEST_EVIDENCE),
                    fact.confidence()));
        }
        complaints.settle();
        return new Extracted(List.copyOf(facts));
    }
}
