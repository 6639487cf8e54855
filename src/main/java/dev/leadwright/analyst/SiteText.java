package dev.leadwright.analyst;

import dev.leadwright.crm.ContactId;
import java.net.URI;
import java.util.List;

/**
 * What a visitor of a company's website can read: untrusted text, all of it.
 *
 * @param lead for whom it was read; the analyst is told nothing else about the lead
 */
public record SiteText(ContactId lead, List<Page> pages) {

    public SiteText {
        pages = List.copyOf(pages);
    }

    /**
     * One page of it.
     *
     * @param text as it is seen: without markup, scripts and what is hidden
     */
    public record Page(URI address, String text) {}
}
