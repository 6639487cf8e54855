package dev.leadwright.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Address of a mail server, with the log-in.
 *
 * @param implicitTls TLS from the first byte ({@code smtps})
 */
record SmtpUrl(boolean implicitTls, String host, int port, Optional<Login> login) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;
    private static final String REMEDY =
            " Write it as smtp://user:password@host:587 or smtps://user:password@host:465, with special characters in"
                    + " user and password percent-encoded (@ is %40).";

    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    /** @throws IllegalArgumentException with a message that does not repeat the password */
    static SmtpUrl parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            // The exception repeats the address, which holds a password.
            throw bad("is not a valid address (" + e.getReason() + ").");
        }
        boolean tls = "smtps".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"smtp".equalsIgnoreCase(uri.getScheme())) {
            throw bad("begins with neither smtp:// nor smtps://.");
        }
        String host = uri.getHost();
        if (host == null) {
            throw bad("names no mail server.");
        }
        if (!withoutPath(uri)) {
            throw bad("has something after the mail server's name and port.");
        }
        int standardPort = tls ? SUBMISSION_TLS : SUBMISSION;
        int port = uri.getPort() < 0 ? standardPort : uri.getPort();
        return new SmtpUrl(tls, host.replaceAll("[\\[\\]]", ""), port, login(uri.getRawUserInfo()));
    }

    /** Whether mail stays on this machine, where STARTTLS protects nothing. */
    boolean isLoopback() {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("::1");
    }

    private static boolean withoutPath(URI uri) {
        return (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    @SuppressWarnings("NullAway") // URI answers null for an address without a log-in
    private static Optional<Login> login(String rawUserInfo) {
        if (rawUserInfo == null || rawUserInfo.isEmpty()) {
            return Optional.empty();
        }
        int colon = rawUserInfo.indexOf(':');
        if (colon < 1) {
            throw bad("has a user without a password.");
        }
        return Optional.of(
                new Login(decode(rawUserInfo.substring(0, colon)), decode(rawUserInfo.substring(colon + 1))));
    }

    private static String decode(String part) {
        // URLDecoder reads forms, where + is a space; in an address it is a plus.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException bad(String reason) {
        return new IllegalArgumentException("mail.smtp-url " + reason + REMEDY);
    }
}
