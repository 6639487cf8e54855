package dev.leadwright.analyst.evidence;

import dev.leadwright.analyst.CheckedFact;
import dev.leadwright.analyst.ExtractedFact;
import dev.leadwright.analyst.FactCheck;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.SiteText;
import dev.leadwright.analyst.text.Addresses;
import dev.leadwright.analyst.text.Orders;
import dev.leadwright.analyst.text.SeenText;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks for facts in the text they were read from. */
@Component
final class SeenEvidence implements FactCheck {
    private static final int MOST = 60;
    private static final int SHORTEST_EVIDENCE = 12;
    private static final int LONGEST_EVIDENCE = 300;
    private static final double MOST_CERTAIN = 0.85;
    private static final Pattern MARKUP = Pattern.compile("<[^>]{0,500}>?|[{}\\[\\]`|\\\\^~<>]");

    private final Support support;

    SeenEvidence(Clock clock) {
        this.support = new Support(clock);
    }

    @Override
    public List<CheckedFact> check(SiteText site, List<ExtractedFact> facts) {
        Map<URI, String> pages = site.pages().stream()
                .collect(Collectors.toMap(
                        SiteText.Page::address, page -> SeenText.passage(page.text()), (first, second) -> first));
        return facts.stream().limit(MOST).map(fact -> check(fact, pages)).toList();
    }

    @Override
    public Optional<String> objection(Finding finding) {
        boolean named = finding.topic() == Topic.TECHNOLOGY; // by our own rules
        return (named ? Optional.<String>empty() : strangeAddress(finding.topic(), finding.value(), finding.source()))
                .map(found -> "It holds an address, \"" + SeenText.cut(found, 40) + "\"")
                .or(() -> orders(finding.value()));
    }

    /** A site may name itself. */
    private static Optional<String> strangeAddress(Topic topic, String text, URI page) {
        String host = String.valueOf(page.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return switch (topic) {
            case LINKEDIN_PAGE, LINKEDIN_PROFILE, PHONE -> Optional.empty();
            default ->
                Addresses.find(text)
                        .filter(found -> !found.toLowerCase(Locale.ROOT).contains(host));
        };
    }

    private CheckedFact check(ExtractedFact fact, Map<URI, String> pages) {
        String value = clean(fact.value(), longest(fact.topic()));
        String evidence = SeenText.cut(SeenText.line(fact.evidence()), LONGEST_EVIDENCE);
        boolean certain = fact.confidence() >= 0 && fact.confidence() <= 1;
        Optional<String> objection = certain ? Optional.empty() : Optional.of("Its confidence is not 0 to 1");
        return new CheckedFact(
                fact.topic(),
                value,
                fact.page(),
                evidence,
                certain ? Math.min(fact.confidence(), MOST_CERTAIN) : 0,
                objection.or(() -> unseen(fact, pages)).or(() -> unfit(fact, value)));
    }

    /** Why the evidence is none. */
    private static Optional<String> unseen(ExtractedFact fact, Map<URI, String> pages) {
        String page = pages.get(fact.page());
        String evidence = SeenText.passage(fact.evidence());
        if (page == null) {
            return Optional.of("It names a page that was not read");
        }
        if (evidence.length() < SHORTEST_EVIDENCE) {
            return Optional.of("Its evidence is shorter than " + SHORTEST_EVIDENCE + " characters");
        }
        if (evidence.length() > LONGEST_EVIDENCE) {
            return Optional.of("Its evidence is longer than " + LONGEST_EVIDENCE + " characters");
        }
        return page.contains(evidence) ? Optional.empty() : Optional.of("Its evidence is not to be seen on the page");
    }

    private Optional<String> unfit(ExtractedFact fact, String value) {
        if (!value.equals(SeenText.line(fact.value()))) {
            return Optional.of("Its value holds markup or is longer than " + longest(fact.topic()) + " characters");
        }
        String evidence = SeenText.line(fact.evidence());
        return support.objection(fact.topic(), value, evidence)
                .or(() -> orders(value))
                .or(() -> strangeAddress(fact.topic(), evidence, fact.page())
                        .map(found -> "Its evidence names another address, \"" + SeenText.cut(found, 40) + "\""))
                .or(() -> Orders.find(evidence)
                        .map(found -> "Its evidence gives orders instead of telling something: \""
                                + SeenText.cut(found, 40) + "\""));
    }

    private static Optional<String> orders(String value) {
        return Orders.find(value)
                .map(found -> "It gives orders instead of telling something: \"" + SeenText.cut(found, 40) + "\"");
    }

    private static String clean(String value, int length) {
        return SeenText.cut(MARKUP.matcher(SeenText.line(value)).replaceAll(" ").strip(), length);
    }

    private static int longest(Topic topic) {
        return switch (topic) {
            case DESCRIPTION -> 300;
            case NEWS, LOCATION, LINKEDIN_PAGE, LINKEDIN_PROFILE, TITLE, EXPERIENCE -> 160;
            case INDUSTRY -> 60;
            case TECHNOLOGY, PHONE, SKILL -> 40;
            case EMPLOYEES -> 10;
            case LANGUAGE, YEARS_AT_COMPANY -> 3;
        };
    }
}
