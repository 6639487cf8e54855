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
 * @param facts what was found, best first for each field
 * @param failure why nothing, or not everything, could be read: a sentence for a person
 */
public record SiteReading(URI site, Instant at, List<URI> pages, List<Fact> facts, Optional<String> failure) {
    public SiteReading {
        pages = List.copyOf(pages);
        facts = List.copyOf(facts);
    }

    public Stream<Fact> facts(Fact.Field field) {
        return facts.stream().filter(fact -> fact.field() == field);
    }

    public Optional<Fact> best(Fact.Field field) {
        return facts(field).findFirst();
    }
}
