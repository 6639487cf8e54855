package dev.leadwright.web.wall;

import dev.leadwright.web.wall.Refusal.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of the wall: a tunnel (CONNECT), or a request by an absolute http address. Anything that two readers
 * could read in two ways is refused.
 */
sealed interface Request {
    Authority target();

    /** Bytes to and fro, unread. */
    record Tunnel(Authority target) implements Request {}

    /**
     * A request to pass on, without what is the proxy's.
     *
     * @param head as the site gets it
     * @param bodyBytes that follow it
     */
    record Plain(Authority target, String head, long bodyBytes) implements Request {}

    Pattern LINE = Pattern.compile("([A-Z]{1,20}) ([!-~]{1,16384}) HTTP/1\\.[01]");
    Pattern ABSOLUTE = Pattern.compile("http://([^/?#\\\\]*)([/?][^#]*)?", Pattern.CASE_INSENSITIVE);
    Pattern OTHER_SCHEME = Pattern.compile("(?!http:)[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);
    Pattern LENGTH = Pattern.compile("\\d{1,15}");
    int HTTP = 80;
    int HTTPS = 443;

    static Request of(Head head) throws RefusedException {
        Matcher line = LINE.matcher(head.firstLine());
        if (!head.isClean() || !line.matches()) {
            throw RefusedException.malformed("The request is not well formed.");
        }
        String method = line.group(1);
        String target = line.group(2);
        if (method.equals("CONNECT")) {
            return new Tunnel(Authority.parse(target, HTTPS));
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches()) {
            throw OTHER_SCHEME.matcher(target).matches()
                    ? new RefusedException("", Kind.FORBIDDEN, "Refused: only http and https addresses are visited.")
                    : RefusedException.malformed("A proxy takes absolute http addresses only.");
        }
        return plain(head, method, Authority.parse(absolute.group(1), HTTP), absolute.group(2));
    }

    private static Plain plain(Head head, String method, Authority target, @Nullable String found)
            throws RefusedException {
        String path = found == null ? "/" : found.startsWith("?") ? "/" + found : found;
        String host = target.port() == HTTP ? target.host() : target.toString();
        String lines = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n"
                + head.without("Host").without("Expect").forwarded() + "Connection: close\r\n\r\n";
        return new Plain(target, lines, bodyBytes(head));
    }

    /** Only a length that is told once and in digits leaves no doubt where the request ends. */
    private static long bodyBytes(Head head) throws RefusedException {
        List<String> lengths = head.values("Content-Length");
        if (lengths.isEmpty() && head.values("Transfer-Encoding").isEmpty()) {
            return 0;
        }
        if (lengths.size() != 1
                || !head.values("Transfer-Encoding").isEmpty()
                || !LENGTH.matcher(lengths.getFirst()).matches()) {
            throw RefusedException.malformed("The request does not tell the length of its body.");
        }
        return Long.parseLong(lengths.getFirst());
    }
}
