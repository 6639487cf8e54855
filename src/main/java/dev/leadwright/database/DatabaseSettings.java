package dev.leadwright.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL everything lasts in.
 *
 * @param url {@code jdbc:postgresql://host:port/database} or {@code postgres://user:password@host:port/database};
 *     empty for the embedded one
 * @param user the role; empty if the URL names it
 * @param password the role's password; empty if the URL names it or none is needed
 * @param connections how many connections this process opens at most, 5-500
 */
public record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("24") @Min(5) @Max(500) int connections) {
    private static final String JDBC = "jdbc:postgresql://";

    public DatabaseSettings {
        if (!url.isEmpty() && !url.startsWith(JDBC) && !url.matches("postgres(ql)?://.+")) {
            throw new IllegalArgumentException(
                    "url must look like " + JDBC + "host:5432/database or postgres://user:password@host:5432/database");
        }
    }

    /** The address of the configured server; empty means the embedded one. */
    public Optional<DatabaseAddress> findAddress() {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(url.startsWith(JDBC) ? new DatabaseAddress(url, user, password) : addressFromUri());
    }

    /** The form that hosting providers hand out. An explicit user or password wins over the URL's. */
    private DatabaseAddress addressFromUri() {
        URI uri = parsed();
        String login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = login.indexOf(':');
        String uriUser = decoded(colon < 0 ? login : login.substring(0, colon));
        String uriPassword = colon < 0 ? "" : decoded(login.substring(colon + 1));
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                JDBC + uri.getHost() + port + uri.getRawPath() + query,
                user.isEmpty() ? uriUser : user,
                password.isEmpty() ? uriPassword : password);
    }

    /** The message of a parser would repeat the URL, and with it the password. */
    private URI parsed() {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            // said below, without the password
        }
        throw new DatabaseException(
                "database.url is no address. Characters of the password that mean something in a URL"
                        + " are written in percent: @ as %40, / as %2F, : as %3A.");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + findAddress().map(DatabaseAddress::shown).orElse("embedded") + "]";
    }
}
