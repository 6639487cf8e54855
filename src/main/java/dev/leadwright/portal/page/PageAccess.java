package dev.leadwright.portal.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see the page: the browser that opened a link, until the portal ends. A link works once. Neither outlives the
 * process, so both are kept in memory alone.
 */
@Component
public class PageAccess {

    static final String COOKIE = "portal";

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Set<String> links = ConcurrentHashMap.newKeySet();
    private final String session = newToken();

    /** The path and query of a new link. It is as good as a password. */
    public String newLink() {
        String token = newToken();
        links.add(token);
        return PageFilter.OPEN + "?token=" + token;
    }

    /** Whether the link had not been used; now it has. */
    boolean redeem(@Nullable String token) {
        return token != null && links.remove(token);
    }

    /** What the browser shows from then on. Scripts and other sites cannot use it. */
    String cookie() {
        return COOKIE + "=" + session + "; Path=/; HttpOnly; SameSite=Strict";
    }

    boolean isKnown(HttpServletRequest request) {
        return request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .anyMatch(shown -> MessageDigest.isEqual(bytes(shown), bytes(session)));
    }

    /**
     * Whether the browser thinks that it talks to this machine: a name that somebody else's name server points to
     * 127.0.0.1 is not ours (DNS rebinding).
     */
    static boolean isAddressedByItsOwnName(HttpServletRequest request) {
        return Set.of("127.0.0.1", "localhost", "[::1]").contains(request.getServerName());
    }

    /** Whether a form comes from a page of ours. */
    static boolean isFromHere(HttpServletRequest request) {
        String own = "http://" + request.getHeader("Host");
        return own.equals(request.getHeader("Origin"));
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
