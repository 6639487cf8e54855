package dev.leadwright.web;

import java.net.URI;
import java.time.Instant;

/**
 * Gets single pages as anybody sees them who is not logged in, under the same rules as whole sites: public addresses only,
 * robots.txt obeyed, within the limits of time and size. Never throws for what a site does.
 */
public interface PublicPages {

    /**
     * Asks for a page once, following its redirects.
     *
     * @param address absolute http or https address
     */
    Answer get(URI address);

    /** What came of it. */
    sealed interface Answer {

        /**
         * The site answered, whatever the status.
         *
         * @param address where the page was found, after redirects
         * @param html untrusted text
         */
        record Page(URI address, int status, String html, Instant at) implements Answer {}

        /**
         * There is no page to be had.
         *
         * @param reason a sentence for a person
         */
        record None(String reason) implements Answer {}
    }
}
