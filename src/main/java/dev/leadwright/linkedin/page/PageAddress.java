package dev.leadwright.linkedin.page;

import dev.leadwright.linkedin.ProfileAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Whose page it is, by what the page says of itself; where it was found comes last, for LinkedIn redirects. */
record PageAddress(Document page, String html, Optional<URI> foundAt) {
    /** In characters. */
    static final int LONGEST_PAGE = 3_000_000;

    /** Browsers note in a page's first lines where they saved it from. */
    private static final Pattern SAVED_FROM = Pattern.compile("<!-- saved from url=\\(\\d{1,6}\\)(\\S{1,500}) -->");

    private static final int FIRST_LINES = 2_000;

    Optional<URI> ofProfile() {
        return first(ProfileAddress::ofProfile);
    }

    Optional<URI> ofCompany() {
        return first(ProfileAddress::ofCompany);
    }

    private Optional<URI> first(Function<String, Optional<URI>> read) {
        Matcher saved = SAVED_FROM.matcher(html.substring(0, Math.min(html.length(), FIRST_LINES)));
        return Stream.of(
                        page.select("link[rel=canonical]").attr("href"),
                        page.select("meta[property=og:url]").attr("content"),
                        saved.find() ? saved.group(1) : "",
                        foundAt.map(URI::toString).orElse(""))
                .flatMap(text -> read.apply(text).stream())
                .findFirst();
    }
}
