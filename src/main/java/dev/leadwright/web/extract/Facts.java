package dev.leadwright.web.extract;

import dev.leadwright.web.Fact;
import dev.leadwright.web.Fact.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects facts: cleans their values, keeps each value once with its best source, and puts the best first. */
final class Facts {
    private static final int MAX_EVIDENCE = 300;
    private static final int MAX_PER_FIELD = 40;
    private static final int MAX_NEWS = 5;

    private final Instant at;
    private final Site site;
    private final Map<Key, Fact> facts = new LinkedHashMap<>();

    private record Key(Field field, String value) {}

    /**
     * What all pages of a site tell together.
     *
     * @param language ISO 639-1, for pages that do not tell their own
     * @param names how it and its pages are called, in one text
     */
    record Site(String language, String names) {}

    Facts(Instant at, Site site) {
        this.at = at;
        this.site = site;
    }

    /** What a page may not tell by itself. */
    Site site() {
        return site;
    }

    Instant at() {
        return at;
    }

    void add(Page page, Field field, String value, String method, double confidence, String evidence) {
        String clean = Values.cleanMarkup(value, maxLength(field));
        if (clean.isEmpty()) {
            return;
        }
        var fact =
                new Fact(field, clean, page.uri(), at, method, confidence, Values.cleanMarkup(evidence, MAX_EVIDENCE));
        facts.merge(
                new Key(field, clean.toLowerCase(Locale.ROOT)),
                fact,
                (first, second) -> second.confidence() > first.confidence() ? second : first);
    }

    /** By field, the most certain first; news the newest first. */
    List<Fact> best() {
        var best = new ArrayList<Fact>();
        for (Field field : Field.values()) {
            Comparator<Fact> order = field == Field.NEWS
                    ? Comparator.comparing(Facts::date).reversed()
                    : Comparator.comparingDouble(Fact::confidence).reversed();
            facts.values().stream()
                    .filter(fact -> fact.field() == field)
                    .sorted(order)
                    .limit(field == Field.NEWS ? MAX_NEWS : MAX_PER_FIELD)
                    .forEach(best::add);
        }
        return best;
    }

    /** The date in front of a headline. */
    private static String date(Fact news) {
        return news.value().substring(0, "2026-10-02".length());
    }

    private static int maxLength(Field field) {
        return switch (field) {
            case DESCRIPTION -> 600;
            case NEWS -> 235;
            case LOCATION, LINKEDIN_PAGE, SOCIAL -> 200;
            case NAME, INDUSTRY, TECHNOLOGY -> 100;
            case PHONE -> 40;
            case EMPLOYEES -> 10;
            case LANGUAGE -> 3;
        };
    }
}
