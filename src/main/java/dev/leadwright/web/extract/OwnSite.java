package dev.leadwright.web.extract;

import dev.leadwright.web.Sites;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tells whether a page, or what stands on it, is about the site's own company. */
final class OwnSite {
    private static final Pattern OTHERS = Pattern.compile(
            "(?:^|[/_-])(?:customers?|clients?|case-?stud(?:y|ies)|references?|referenzen"
                    + "|kunden|success-stories|testimonials|portfolio|clientes|clienti|klanten|cas-clients|projekte|projects)(?:[/_.-]|$)");

    private OwnSite() {}

    /** A page of customers, cases and references speaks of others. */
    static boolean isAboutOthers(Page page) {
        String path = page.uri().getPath();
        return path != null
                && OTHERS.matcher(path.toLowerCase(java.util.Locale.ROOT)).find();
    }

    /** Whether structured data with this address may be the company's own; without an address it may. */
    static boolean isOwn(Page page, String address) {
        Optional<URI> uri = uri(page, address);
        return address.isBlank()
                || uri.isEmpty()
                || Stream.concat(Stream.of(page.uri()), declared(page)).anyMatch(own -> Sites.same(own, uri.get()));
    }

    /** Where the page says that it stands: a copy of it stands elsewhere. */
    private static Stream<URI> declared(Page page) {
        List<Element> elements = page.document().select("link[rel=canonical], meta[property=og:url]").stream()
                .limit(4)
                .toList();
        return elements.stream()
                .flatMap(element ->
                        uri(page, element.hasAttr("href") ? element.attr("href") : element.attr("content")).stream());
    }

    private static Optional<URI> uri(Page page, String address) {
        try {
            return Optional.of(page.uri().resolve(address.strip()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
