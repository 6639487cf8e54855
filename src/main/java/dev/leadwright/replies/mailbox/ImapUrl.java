package dev.leadwright.replies.mailbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Address of a mailbox, with the log-in (RFC 5092, as far as people write it).
 *
 * @param implicitTls TLS from the first byte ({@code imaps})
 * @param folder {@code INBOX} unless another is named
 */
public record ImapUrl(boolean implicitTls, String host, int port, String user, String password, String folder) {
    private static final int IMAP = 143;
    private static final int IMAPS = 993;
    private static final String REMEDY =
            " Write it as imaps://user:password@host:993/INBOX, with special characters in user and password"
                    + " percent-encoded (@ is %40).";

    /**
     * Reads an address as people write it.
     *
     * @throws IllegalArgumentException with a message that does not repeat the password
     */
    public static ImapUrl parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            // The exception repeats the address, which holds a password.
            throw bad("is not a valid address (" + e.getReason() + ").");
        }
        boolean tls = "imaps".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"imap".equalsIgnoreCase(uri.getScheme())) {
            throw bad("begins with neither imap:// nor imaps://.");
        }
        if (uri.getHost() == null) {
            throw bad("names no mail server.");
        }
        String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = login.indexOf(':');
        if (colon < 1 || colon == login.length() - 1) {
            throw bad("has no user with a password.");
        }
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("^/+|/+$", "");
        return new ImapUrl(
                tls,
                uri.getHost().replaceAll("[\\[\\]]", ""),
                uri.getPort() < 0 ? (tls ? IMAPS : IMAP) : uri.getPort(),
                decode(login.substring(0, colon)),
                decode(login.substring(colon + 1)),
                path.isEmpty() ? "INBOX" : path);
    }

    /** By which the mailbox is known in the database; without the password. */
    public String name() {
        return user + "@" + host + "/" + folder;
    }

    /** Whether mail stays on this machine, where STARTTLS protects nothing. */
    boolean isLoopback() {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("::1");
    }

    @Override
    public String toString() {
        return name();
    }

    private static String decode(String part) {
        // URLDecoder reads forms, where + is a space; in an address it is a plus.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException bad(String reason) {
        return new IllegalArgumentException("replies.imap-url " + reason + REMEDY);
    }
}
