package dev.leadwright.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the browser had to do with a reading.
 *
 * @param pages those that were read as their scripts show them; all others by plain HTTP
 * @param screenshotAt when the home page was photographed
 * @param trouble why the browser did not do what it should have: a sentence for a person
 */
public record BrowserUse(List<URI> pages, Optional<Instant> screenshotAt, Optional<String> trouble) {

    /** There was no need for it. */
    public static final BrowserUse NONE = new BrowserUse(List.of(), Optional.empty(), Optional.empty());

    public BrowserUse {
        pages = List.copyOf(pages);
        trouble = trouble.map(SiteReading::cut);
    }
}
