package dev.leadwright.web.wall;

import dev.leadwright.web.wall.Refusal.Kind;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rules: which addresses may be visited. Those are the ports 80 and 443 of hosts of which every address is public;
 * the local sites of the settings are the only exception.
 */
final class Destinations {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final boolean openWeb;
    private final Map<String, InetSocketAddress> localSites;
    private final Resolver resolver;
    private final Predicate<InetAddress> mayBeVisited;

    /** @param localSites host name to {@code 127.0.0.1:8099} */
    Destinations(
            boolean openWeb, Map<String, String> localSites, Resolver resolver, Predicate<InetAddress> mayBeVisited) {
        this.openWeb = openWeb;
        this.localSites = localSites.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        site -> site.getKey().toLowerCase(Locale.ROOT), site -> loopback(site.getValue())));
        this.resolver = resolver;
        this.mayBeVisited = mayBeVisited;
    }

    boolean isLocal(String host) {
        return localSites.containsKey(host.toLowerCase(Locale.ROOT));
    }

    /** Why the address must not be visited, as far as its spelling tells; nothing is resolved. */
    Optional<Refusal> refusal(URI uri) {
        try {
            checkSpelling(uri);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(e.refusal());
        }
    }

    /**
     * Where to connect to, in the order to try; all of them may be visited.
     *
     * <p>Whoever connects must take these addresses and not ask for the name again: the next answer may be another.
     */
    List<InetSocketAddress> addresses(Authority target) throws RefusedException {
        checkSpelling(target);
        InetSocketAddress local = localSites.get(target.host());
        if (local != null) {
            return List.of(local);
        }
        List<InetAddress> addresses = resolve(target);
        if (!addresses.stream().allMatch(mayBeVisited)) {
            throw forbidden(target, "Refused: " + target.host() + " is not a public address.");
        }
        return addresses.stream()
                .map(address -> new InetSocketAddress(address, target.port()))
                .toList();
    }

    private void checkSpelling(URI uri) throws RefusedException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedException("", Kind.FORBIDDEN, "Refused: only http and https addresses are visited.");
        }
        String authority = uri.getRawAuthority();
        if (authority == null) {
            throw new RefusedException("", Kind.FORBIDDEN, "Refused: the address names no host.");
        }
        if (authority.contains("@")) {
            throw new RefusedException("", Kind.FORBIDDEN, "Refused: the address carries a user name.");
        }
        int usual = scheme.equals("http") ? HTTP : HTTPS;
        Authority target = Authority.parse(authority, usual);
        if (uri.getHost() == null) {
            throw forbidden(target, "Refused: the address names no proper host.");
        }
        checkSpelling(target);
        if (target.port() != usual) {
            throw forbidden(target, "Refused: " + scheme + " is visited on port " + usual + " only.");
        }
    }

    private void checkSpelling(Authority target) throws RefusedException {
        boolean local = isLocal(target.host());
        if (!local && isSpecial(target)) {
            throw forbidden(target, "Refused: " + target.host() + " is not a public address.");
        }
        if (target.port() != HTTP && target.port() != HTTPS) {
            throw forbidden(target, "Refused: only the ports 80 and 443 are visited.");
        }
        if (!local && !openWeb) {
            throw forbidden(target, "The open web is switched off (web.enabled).");
        }
    }

    /** Whether the host itself is an address, or names this machine (RFC 6761), that must not be visited. */
    private boolean isSpecial(Authority target) {
        boolean thisMachine = target.host().equals("localhost") || target.host().endsWith(".localhost");
        return target.literal()
                .or(() -> thisMachine ? Optional.of(InetAddress.getLoopbackAddress()) : Optional.empty())
                .filter(address -> !mayBeVisited.test(address))
                .isPresent();
    }

    private List<InetAddress> resolve(Authority target) throws RefusedException {
        Optional<InetAddress> literal = target.literal();
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        try {
            return resolver.resolve(target.host());
        } catch (UnknownHostException e) {
            throw new RefusedException(
                    target.toString(),
                    Kind.UNKNOWN_NAME,
                    "There is no site " + target.host() + ": the name is unknown.");
        }
    }

    private static InetSocketAddress loopback(String address) {
        int colon = address.lastIndexOf(':');
        InetAddress host = InetAddress.ofLiteral(address.substring(0, colon));
        if (!host.isLoopbackAddress()) {
            throw new IllegalArgumentException("A local site is on a loopback address, not " + address + ".");
        }
        return new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1)));
    }

    private static RefusedException forbidden(Authority target, String reason) {
        return new RefusedException(target.toString(), Kind.FORBIDDEN, reason);
    }
}
