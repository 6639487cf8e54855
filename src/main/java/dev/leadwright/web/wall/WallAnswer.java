package dev.leadwright.web.wall;

/** What the wall itself answers, instead of a site. */
final class WallAnswer {
    /** A client showed no credentials, or those of a visit that is over. */
    static final String WHO_ARE_YOU = answer(
            "407 Proxy Authentication Required",
            "Proxy-Authenticate: Basic realm=\"Leadwright\"\r\n",
            "This proxy serves visits of Leadwright only.");

    private WallAnswer() {}

    static String of(Refusal refusal) {
        Refusal.Kind kind = refusal.kind();
        // A quoted string holds printable ASCII (RFC 9651), which our sentences are.
        String status = "Proxy-Status: Leadwright; error=" + kind.error() + "; details=\""
                + refusal.reason().replaceAll("[\"\\\\]|[^ -~]", "'") + "\"\r\n";
        return answer(kind.status() + " Refused", status, refusal.reason());
    }

    private static String answer(String line, String headers, String text) {
        return "HTTP/1.1 " + line + "\r\n" + headers
                + "Content-Type: text/plain; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\n"
                + "Cache-Control: no-store\r\nConnection: close\r\nContent-Length: " + text.length() + "\r\n\r\n"
                + text;
    }
}
