package dev.leadwright.web;

import java.net.URI;

/** Reads a company's website and finds facts in it. Everything it returns is untrusted text. */
public interface PageReader {

    /**
     * Visits the site's home page and the few pages that tell about the company.
     *
     * <p>Never throws for what a site does: a site that cannot be read is a {@link SiteReading} with a failure.
     *
     * @param site absolute http or https address
     */
    SiteReading read(URI site);
}
