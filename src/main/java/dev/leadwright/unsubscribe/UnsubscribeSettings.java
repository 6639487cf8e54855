package dev.leadwright.unsubscribe;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the recipients of our mails reach the page on which they ask for no more.
 *
 * @param publicUrl what stands before {@code /u/TOKEN} in their links: {@code https://mail.company.com}; empty: {@code
 *     dashboard.public-url}
 * @param localLinks links lead to this machine, by plain HTTP: for a demo, whose mail reaches nobody
 */
public record UnsubscribeSettings(
        Optional<URI> publicUrl, @DefaultValue("false") boolean localLinks) {

    public UnsubscribeSettings {
        publicUrl = publicUrl.filter(url -> !url.toString().isBlank());
        if (publicUrl.filter(url -> !isPublic(url)).isPresent()) {
            throw new IllegalArgumentException("unsubscribe.public-url is " + publicUrl.get()
                    + "; it is an https address without ? and #, which a proxy leads to the dashboard's port:"
                    + " https://mail.company.com. Mail providers use no other (RFC 8058).");
        }
        if (localLinks && publicUrl.isPresent()) {
            throw new IllegalArgumentException(
                    "unsubscribe.local-links and unsubscribe.public-url exclude each other: take one of them away.");
        }
    }

    /** Whether mail programs and providers may use it. */
    static boolean isPublic(URI url) {
        return "https".equals(url.getScheme())
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }
}
