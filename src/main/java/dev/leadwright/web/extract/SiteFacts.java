package dev.leadwright.web.extract;

import dev.leadwright.web.Fact;
import java.time.Instant;
import java.util.List;

/** Finds the facts in a site's pages. */
public final class SiteFacts {
    private final List<Extractor> extractors = List.of(
            new JsonLd(),
            new Microdata(),
            new CompanyName(),
            new MetaTags(),
            new EmployeeCount(),
            new IndustryWords(),
            new ContactDetails(),
            new Places(),
            new Headlines(),
            new Technologies());

    /**
     * All facts, the best first for each field. A parked domain and a server's default page tell of nobody.
     *
     * @param at when the pages were read
     */
    public List<Fact> find(List<Page> pages, Instant at) {
        if (!pages.isEmpty() && Placeholder.isNobodys(pages.getFirst())) {
            return List.of();
        }
        var facts = new Facts(at, new Facts.Site(PageLanguage.ofSite(pages), Subjects.namesOf(pages)));
        for (Page page : pages) {
            extractors.forEach(extractor -> extractor.extract(page, facts));
        }
        return facts.best().stream()
                .filter(fact -> !Placeholder.isNoDescription(fact))
                .toList();
    }
}
