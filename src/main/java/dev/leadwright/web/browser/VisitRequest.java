package dev.leadwright.web.browser;

import java.net.URI;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * A page to open.
 *
 * @param page http or https
 * @param proxy by which alone it reaches the network
 * @param time for everything, waiting for a free place included
 * @param image whether it is to be photographed as well
 * @param spared hosts that are not to be asked for anything, whatever the page wants of them
 * @param maxHtml characters of the page that are taken at most
 */
public record VisitRequest(
        URI page, ProxyAccess proxy, Duration time, boolean image, Predicate<String> spared, int maxHtml) {
    public VisitRequest {
        String scheme = String.valueOf(page.getScheme());
        if (!(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")) || page.getHost() == null) {
            throw new IllegalArgumentException("Only http and https addresses are opened, not " + page + ".");
        }
    }
}
