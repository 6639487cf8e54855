package dev.leadwright.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a website told.
 *
 * @param pages the addresses that were read, in order
 * @param texts what a visitor can see of them, of each at most 12,000 characters: untrusted text
 * @param facts what was found, best first for each field
 * @param failure why nothing, or not everything, could be read: a sentence for a person
 * @param browser what the browser had to do with it
 */
public record SiteReading(
        URI site,
        Instant at,
        List<URI> pages,
        List<PageText> texts,
        List<Fact> facts,
        Optional<String> failure,
        BrowserUse browser) {
    private static final int LONGEST_SENTENCE = 300;

    /** The visible text of one page, a line for each of its blocks. */
    public record PageText(URI address, String text) {}

    public SiteReading {
        pages = List.copyOf(pages);
        texts = List.copyOf(texts);
        facts = List.copyOf(facts);
        failure = failure.map(SiteReading::cut);
    }

    /** A site has a say in it: in the address that it redirects to, in the type of content it names. */
    static String cut(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE) + "…";
    }

    /** Read without a browser. */
    public SiteReading(
            URI site, Instant at, List<URI> pages, List<PageText> texts, List<Fact> facts, Optional<String> failure) {
        this(site, at, pages, texts, facts, failure, BrowserUse.NONE);
    }

    /** Nothing could be read. */
    public static SiteReading unread(URI site, Instant at, Optional<String> failure) {
        return new SiteReading(site, at, List.of(), List.of(), List.of(), failure);
    }

    public Stream<Fact> facts(Fact.Field field) {
        return facts.stream().filter(fact -> fact.field() == field);
    }

    public Optional<Fact> best(Fact.Field field) {
        return facts(field).findFirst();
    }
}
