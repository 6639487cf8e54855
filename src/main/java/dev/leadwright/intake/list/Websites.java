package dev.leadwright.intake.list;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Websites as people write them: {@code example.com}, {@code www.example.com/}, {@code HTTPS://Example.com/en}. */
final class Websites {

    private Websites() {}

    /** As an absolute http or https address; empty when it is none. */
    static Optional<String> normalised(String value) {
        String text = value.strip();
        String absolute = text.matches("(?i)https?://.*") ? text : "https://" + text;
        return parse(absolute).map(URI::toString);
    }

    /** The host without {@code www.}, in lower case. */
    static Optional<String> domainOf(String value) {
        return normalised(value).flatMap(Websites::parse).map(uri -> {
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            return host.startsWith("www.") ? host.substring(4) : host;
        });
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean usable = uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
