package dev.leadwright.web.fetch;

import dev.leadwright.web.WebSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which addresses may be visited: http and https on their own ports, on hosts of which every address is public.
 * The local sites of the settings are the only exception.
 *
 * <p>It is asked right before each request, redirects included. One race remains: the HTTP client resolves the name
 * again. The JVM answers that from its cache for 30 seconds ({@code networkaddress.cache.ttl}), so a name that changes
 * its address between check and connection (DNS rebinding) gets through only if the cached answer ends just then. A
 * proxy that connects to the address it has checked closes the race.
 */
final class SiteGuard {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** What some programs read as an IPv4 address, each in its own way: {@code 0177.0.0.1}, {@code 0x7f.1}. */
    private static final Pattern NUMERIC =
            Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

    private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
    private static final String SWITCHED_OFF = "The open web is switched off (web.enabled).";

    private final boolean openWeb;
    private final Map<String, String> localSites;

    SiteGuard(WebSettings settings) {
        this.openWeb = settings.enabled();
        this.localSites = settings.localSites();
    }

    /** Why the address must not be visited: a sentence; empty if it may be. */
    Optional<String> refusal(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("Refused: only http and https addresses are visited.");
        }
        if (uri.getHost() == null) {
            return Optional.of("Refused: the address names no host.");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("Refused: the address carries a user name.");
        }
        if (uri.getPort() != -1 && uri.getPort() != (scheme.equals("http") ? HTTP : HTTPS)) {
            return Optional.of("Refused: only the ports 80 and 443 are visited.");
        }
        if (isLocal(uri)) {
            return Optional.empty();
        }
        return openWeb ? hostRefusal(uri.getHost()) : Optional.of(SWITCHED_OFF);
    }

    boolean isLocal(URI uri) {
        return uri.getHost() != null && localSites.containsKey(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> hostRefusal(String host) {
        if (NUMERIC.matcher(host).matches() && !IPV4.matcher(host).matches()) {
            return Optional.of("Refused: " + host + " is an oddly written number and no name.");
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!PublicAddresses.isPublic(address)) {
                    return Optional.of("Refused: " + host + " is not a public address.");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("There is no site " + host + ": the name is unknown.");
        }
    }
}
