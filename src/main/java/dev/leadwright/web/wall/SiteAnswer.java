package dev.leadwright.web.wall;

import dev.leadwright.web.wall.Refusal.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The head of a site's answer to a plain request, read as far as a client must be spared it. */
final class SiteAnswer {
    private static final Pattern LINE = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)(?: ([ -~]{0,200}))?.*");
    private static final int MAX_INTERIM = 8;
    private static final int FINAL = 200;
    private static final int PROXY_AUTHENTICATION = 407;

    private SiteAnswer() {}

    /**
     * What the client gets to see: without what only a proxy says, and without interim answers (1xx).
     *
     * @throws RefusedException if it is no answer, or none that one can bear
     */
    static String head(InputStream site, Authority target) throws IOException, RefusedException {
        for (int interim = 0; interim <= MAX_INTERIM; interim++) {
            Head head = read(site, target);
            Matcher line = LINE.matcher(head.firstLine());
            if (!line.matches()) {
                throw bad(target, " does not speak HTTP.");
            }
            int status = Integer.parseInt(line.group(1));
            if (status == PROXY_AUTHENTICATION) {
                // A browser would take it as ours and send our credentials.
                throw bad(target, " answers 407, which only a proxy may.");
            }
            if (head.values("Content-Length").stream().distinct().count() > 1) {
                throw bad(target, " says two lengths of one answer.");
            }
            if (status >= FINAL) {
                Head framed = head.values("Transfer-Encoding").isEmpty() ? head : head.without("Content-Length");
                String words = line.group(2) == null ? "" : line.group(2);
                return "HTTP/1.1 " + status + " " + words + "\r\n" + framed.forwarded() + "Connection: close\r\n\r\n";
            }
        }
        throw bad(target, " sends one interim answer after another.");
    }

    private static Head read(InputStream site, Authority target) throws IOException, RefusedException {
        try {
            return Head.read(site);
        } catch (Head.TooLong e) {
            throw bad(target, " sends headers without end.");
        }
    }

    private static RefusedException bad(Authority target, String reason) {
        return new RefusedException(target.toString(), Kind.BAD_ANSWER, target.host() + reason);
    }
}
