package dev.leadwright.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How websites are read.
 *
 * @param enabled whether the open web may be visited at all; the local sites always may
 * @param userAgent how Leadwright introduces itself; holds an address where a site's owner can reach you
 * @param timeout for one site, all pages together
 * @param maxPages pages read of one site
 * @param maxBytes most of one response that is read, packed and unpacked; 1024 or more
 * @param cacheFor how long a reading of a site is used again
 * @param delay between two requests to a site; robots.txt may ask for more, local sites get none
 * @param optOutFile the file of domains that asked not to be visited; empty: {@code opt-out.txt} beside leadwright.yaml, if
 *     it is there at the start
 * @param localSites host name to loopback address and port ({@code 127.0.0.1:8099}): for tests and the demo, the only
 *     way to a site that is not on the public internet
 * @param browser for pages that need scripts, and for screenshots
 */
public record WebSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("Leadwright/0.1 (+https://leadwright.example/bot)")
        String userAgent,

        @DefaultValue("30s") Duration timeout,
        @DefaultValue("5") int maxPages,
        @DefaultValue("5242880") int maxBytes,
        @DefaultValue("24h") Duration cacheFor,
        @DefaultValue("500ms") Duration delay,
        Optional<String> optOutFile,
        Map<String, String> localSites,
        @DefaultValue BrowserSettings browser) {
    private static final Pattern LOOPBACK = Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}:\\d{1,5}");
    private static final int MIN_BYTES = 1024;

    @SuppressWarnings("NullAway") // the binder gives null for a map that no key is set of
    public WebSettings {
        optOutFile = optOutFile.map(String::strip).filter(file -> !file.isEmpty());
        localSites = localSites == null ? Map.of() : checked(localSites);
        if (userAgent.isBlank() || userAgent.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("web.user-agent must be one line that names this installation.");
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("web.timeout is " + timeout + "; it must be more than zero: 30s.");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("web.delay is " + delay + "; it must be zero or more: 500ms.");
        }
        if (maxPages < 1) {
            throw new IllegalArgumentException("web.max-pages is " + maxPages + "; it must be 1 or more.");
        }
        if (maxBytes < MIN_BYTES) {
            throw new IllegalArgumentException("web.max-bytes is " + maxBytes + "; it must be 1024 or more.");
        }
    }

    private static Map<String, String> checked(Map<String, String> sites) {
        sites.forEach((host, address) -> {
            if (!LOOPBACK.matcher(address).matches()) {
                throw new IllegalArgumentException("web.local-sites: " + host + " is '" + address
                        + "'; only a loopback address with its port may stand there: 127.0.0.1:8099.");
            }
        });
        return sites.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        site -> site.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }
}
