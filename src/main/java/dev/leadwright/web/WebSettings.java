package dev.leadwright.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How websites are read.
 *
 * @param enabled whether the open web may be visited at all
 * @param userAgent how Leadwright introduces itself; holds an address where a site's owner can reach you
 * @param timeout for one site, all pages together
 * @param maxPages pages read of one site
 * @param maxBytes most of one response that is read
 * @param cacheFor how long a reading of a site is used again
 * @param localSites host name to loopback address and port ({@code 127.0.0.1:8099}): for tests and the demo, the only
 *     way to a site that is not on the public internet
 */
public record WebSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("Leadwright/0.1 (+https://leadwright.example/bot)")
        String userAgent,

        @DefaultValue("30s") Duration timeout,
        @DefaultValue("5") int maxPages,
        @DefaultValue("5242880") int maxBytes,
        @DefaultValue("24h") Duration cacheFor,
        Map<String, String> localSites) {

    @SuppressWarnings("NullAway") // the binder gives null for a map that no key is set of
    public WebSettings {
        localSites = localSites == null ? Map.of() : Map.copyOf(localSites);
    }
}
