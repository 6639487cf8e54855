package dev.leadwright.linkedin;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of profile and company pages in one form each, so that two ways to write one are equal. */
public final class ProfileAddress {
    private static final Pattern PAGE = Pattern.compile(
            "(?iu)(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/(?:mwlite/)?(in|company|school)/([\\p{L}\\p{N}%_.-]{1,150})(?:[/?#].*)?");
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}%_-]{3,150}");

    private ProfileAddress() {}

    /** {@code https://www.linkedin.com/in/ada-byron}, from any form of a profile's address. */
    public static Optional<URI> ofProfile(String text) {
        return of(text, "in");
    }

    /** The same, also from the address's last part alone: for a field that can hold nothing else. */
    public static Optional<URI> ofIdentifier(String text) {
        return SLUG.matcher(text.strip()).matches() ? Optional.of(address("in", text.strip())) : ofProfile(text);
    }

    /** {@code https://www.linkedin.com/company/aster}, from any form of a company page's address. */
    public static Optional<URI> ofCompany(String text) {
        return of(text, "company").or(() -> of(text, "school"));
    }

    private static Optional<URI> of(String text, String kind) {
        Matcher page = PAGE.matcher(text.strip());
        return page.matches() && page.group(1).equalsIgnoreCase(kind)
                ? Optional.of(address(kind, page.group(2)))
                : Optional.empty();
    }

    private static URI address(String kind, String slug) {
        String readable = slug;
        try {
            readable = URLDecoder.decode(slug, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // As it is.
        }
        String plain = readable.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_.-]", "");
        return URI.create(
                URI.create("https://www.linkedin.com/" + kind + "/" + plain).toASCIIString());
    }
}
