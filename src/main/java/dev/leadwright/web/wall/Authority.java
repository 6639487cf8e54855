package dev.leadwright.web.wall;

import dev.leadwright.web.wall.Refusal.Kind;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Host and port of a request, in the one spelling that everybody reads alike: a name of letters, digits and hyphens, four
 * decimal numbers, or an IPv6 address in brackets. All others are refused, for programs read them differently: {@code
 * 127.1}, {@code 0x7f000001}, {@code 127.0.0.1.}, {@code user@host}, {@code %31}.
 *
 * @param host in lower case; IPv6 in its brackets
 */
record Authority(String host, int port) {
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_PORT = 5;
    private static final int MAX_PORT = 65_535;
    private static final Pattern SHAPE = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(?::(\\d+))?");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*");
    /** By its last label a host is meant as a number (WHATWG URL, "ends in a number"). */
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    /**
     * Reads {@code host} or {@code host:port}.
     *
     * @param usualPort where none is named
     */
    static Authority parse(String text, int usualPort) throws RefusedException {
        Matcher parts = SHAPE.matcher(text.toLowerCase(Locale.ROOT));
        if (text.chars().anyMatch(c -> c > '~') || !parts.matches()) {
            throw forbidden("Refused: the address names no proper host.");
        }
        String host = parts.group(1);
        if (NUMERIC.matcher(host).matches() && !IPV4.matcher(host).matches()) {
            throw forbidden("Refused: " + shown(host) + " is an oddly written number and no name.");
        }
        if (!host.startsWith("[")
                && (host.length() > LONGEST_NAME || !NAME.matcher(host).matches())) {
            throw forbidden("Refused: " + shown(host) + " is no proper name.");
        }
        var authority = new Authority(host, port(parts.group(2), usualPort));
        if (authority.isLiteral() && authority.literal().isEmpty()) {
            throw forbidden("Refused: " + shown(host) + " is no address.");
        }
        return authority;
    }

    /** The address, if the host is one and no name. */
    Optional<InetAddress> literal() {
        try {
            return isLiteral() ? Optional.of(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""))) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private boolean isLiteral() {
        return host.startsWith("[") || IPV4.matcher(host).matches();
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static int port(@Nullable String digits, int usual) throws RefusedException {
        if (digits == null) {
            return usual;
        }
        int port = digits.length() > LONGEST_PORT ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > MAX_PORT) {
            throw forbidden("Refused: the address names no proper port.");
        }
        return port;
    }

    private static String shown(String host) {
        return host.length() <= LONGEST_NAME ? host : host.substring(0, LONGEST_NAME) + "...";
    }

    private static RefusedException forbidden(String reason) {
        return new RefusedException("", Kind.FORBIDDEN, reason);
    }
}
