package dev.leadwright.web;

import dev.leadwright.web.SiteReading.PageText;
import dev.leadwright.web.browser.Browser;
import dev.leadwright.web.extract.Page;
import dev.leadwright.web.extract.SiteFacts;
import dev.leadwright.web.fetch.Answer;
import dev.leadwright.web.fetch.Deadline;
import dev.leadwright.web.fetch.SiteVisit;
import dev.leadwright.web.fetch.SiteVisits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a site by plain HTTP, and in the browser what shows nothing without running its scripts. Remembers nothing. */
public final class HttpPageReader implements PageReader, AutoCloseable {
    private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([\\w.:-]{1,40})");

    /** Of a page, in characters: what says who a company is stands at the top, and readings are kept in memory. */
    private static final int LONGEST_TEXT = 12_000;

    private final WebSettings settings;
    private final Clock clock;
    private final SiteVisits visits;
    private final Optional<Browser> browser;
    private final Consumer<Screenshot> keeper;
    private final SiteFacts siteFacts = new SiteFacts();

    HttpPageReader(WebSettings settings, Clock clock) {
        this(settings, clock, _ -> {});
    }

    /** @param keeper is given the screenshot of each home page */
    public HttpPageReader(WebSettings settings, Clock clock, Consumer<Screenshot> keeper) {
        this(settings, new SiteVisits(settings), clock, keeper);
    }

    /** @param visits closed with the reader */
    HttpPageReader(WebSettings settings, SiteVisits visits, Clock clock, Consumer<Screenshot> keeper) {
        this.settings = settings;
        this.clock = clock;
        this.visits = visits;
        this.browser = settings.browser().enabled()
                ? Optional.of(new Browser(settings.browser(), settings.userAgent()))
                : Optional.empty();
        this.keeper = keeper;
    }

    @Override
    public SiteReading read(URI site) {
        Instant at = clock.instant();
        Deadline deadline = Deadline.in(settings.timeout());
        try (SiteVisit visit = visits.begin(deadline);
                var browsing = new Browsing(browser, visits, settings, deadline, clock, keeper)) {
            return read(site, visit, browsing, at);
        }
    }

    private SiteReading read(URI site, SiteVisit visit, Browsing browsing, Instant at) {
        List<Page> pages = new ArrayList<>();
        Optional<String> failure = home(visit, withPath(site), pages);
        if (pages.isEmpty()) {
            return SiteReading.unread(site, at, failure);
        }
        pages.set(0, browsing.home(site, pages.getFirst()));
        Page home = pages.getFirst();
        int more = settings.maxPages() - 1;
        Deque<URI> chosen = new ArrayDeque<>(
                PageChoice.choose(home.uri(), home.document(), () -> Sitemap.addresses(visit, home.uri()), more));
        for (int read = 0; read < more && !chosen.isEmpty(); read++) {
            int before = pages.size();
            Optional<String> why = page(visit, chosen.poll(), Optional.of(home.uri()), pages);
            failure = failure.or(() -> why);
            if (pages.size() > before) {
                pages.set(before, browsing.page(pages.get(before)));
            }
            if (chosen.size() < more - read - 1) {
                addLinksOfParts(home, pages.getLast(), chosen, pages, more);
            }
        }
        List<URI> addresses = pages.stream().map(Page::uri).toList();
        List<PageText> texts = pages.stream()
                .map(page -> new PageText(page.uri(), page.text(LONGEST_TEXT)))
                .toList();
        return new SiteReading(site, at, addresses, texts, siteFacts.find(pages, at), failure, browsing.use());
    }

    @Override
    public void close() {
        browser.ifPresent(Browser::close);
        visits.close();
    }

    /** A frame's page, or the one a home page sends its visitors to, holds the links that the home page lacks. */
    private static void addLinksOfParts(Page home, Page part, Deque<URI> chosen, List<Page> pages, int max) {
        if (!part.uri().equals(home.uri()) && PageChoice.isMadeOfParts(home.document())) {
            PageChoice.ofLinks(part.uri(), part.document(), max).stream()
                    .filter(uri -> !chosen.contains(uri))
                    .filter(uri -> pages.stream().noneMatch(page -> page.uri().equals(uri)))
                    .forEach(chosen::add);
        }
    }

    /** Many small sites have no https: then plain http is asked. */
    private static Optional<String> home(SiteVisit visit, URI site, List<Page> pages) {
        return switch (visit.get(site)) {
            case Answer.Failure(String reason, boolean noConnection)
            when noConnection && "https".equalsIgnoreCase(site.getScheme()) ->
                page(visit, URI.create("http" + site.toString().substring("https".length())), Optional.empty(), pages);
            case Answer answer -> take(answer, Optional.empty(), pages);
        };
    }

    private static Optional<String> page(SiteVisit visit, URI uri, Optional<URI> home, List<Page> pages) {
        return take(visit.get(uri), home, pages);
    }

    /** Adds the page, or says why there is none. */
    private static Optional<String> take(Answer answer, Optional<URI> home, List<Page> pages) {
        return switch (answer) {
            case Answer.Failure(String reason, boolean noConnection) -> Optional.of(reason);
            case Answer.Redirect redirect -> Optional.of("The site redirects without end.");
            case Answer.Content content -> {
                if (home.isPresent() && !Sites.same(home.get(), content.uri())) {
                    yield Optional.empty();
                }
                Optional<String> unreadable = unreadable(content);
                if (unreadable.isEmpty()
                        && pages.stream().noneMatch(page -> page.uri().equals(content.uri()))) {
                    pages.add(parse(content));
                }
                yield unreadable;
            }
        };
    }

    private static Optional<String> unreadable(Answer.Content content) {
        if (content.status() != 200) {
            return Optional.of(content.uri() + " answers " + content.status() + ".");
        }
        String type = content.contentType();
        return type.isEmpty() || type.contains("html")
                ? Optional.empty()
                : Optional.of(content.uri() + " is not a page: its content type is "
                        + type.replaceAll("[^\\w/.+-].*", "") + ".");
    }

    private static Page parse(Answer.Content content) {
        try (var body = new ByteArrayInputStream(content.body())) {
            Document document = Jsoup.parse(
                    body, charset(content.contentType()), content.uri().toString());
            Map<String, List<String>> headers = content.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (a, b) -> a));
            return Page.of(content.uri(), document, headers);
        } catch (IOException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
    }

    /** The header's charset if Java knows it; without one, jsoup asks the page. */
    private static @Nullable String charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalArgumentException notAName) {
            return null;
        }
    }

    private static URI withPath(URI site) {
        return site.getRawPath() == null || site.getRawPath().isEmpty() ? site.resolve("/") : site;
    }
}
