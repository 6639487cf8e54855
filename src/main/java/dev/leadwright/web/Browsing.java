package dev.leadwright.web;

import dev.leadwright.web.browser.Browser;
import dev.leadwright.web.browser.ProxyAccess;
import dev.leadwright.web.browser.Rendering;
import dev.leadwright.web.browser.Rendering.Failed;
import dev.leadwright.web.browser.Rendering.Rendered;
import dev.leadwright.web.browser.VisitRequest;
import dev.leadwright.web.extract.Page;
import dev.leadwright.web.fetch.Deadline;
import dev.leadwright.web.fetch.SiteVisits;
import dev.leadwright.web.fetch.Turns.Turn;
import dev.leadwright.web.wall.Passage;
import dev.leadwright.web.wall.VisitLimits;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The browser's part in the visit of one site: it shows the pages that need scripts, and photographs the home page. What
 * it cannot do is done without it, with the reason.
 */
final class Browsing implements AutoCloseable {
    /** Those of the plain requests are not many; together they are a hundred a site. */
    private static final int REQUESTS = 90;

    private static final Logger log = LoggerFactory.getLogger(Browsing.class);

    private final Optional<Browser> browser;
    private final SiteVisits visits;
    private final Passage passage;
    private final WebSettings settings;
    private final Deadline deadline;
    private final Clock clock;
    private final Consumer<Screenshot> keeper;
    private final List<URI> shown = new ArrayList<>();
    private Optional<Instant> screenshotAt = Optional.empty();
    private Optional<String> trouble = Optional.empty();

    /** @param browser none if it is switched off */
    Browsing(
            Optional<Browser> browser,
            SiteVisits visits,
            WebSettings settings,
            Deadline deadline,
            Clock clock,
            Consumer<Screenshot> keeper) {
        this.browser = browser;
        this.visits = visits;
        this.passage = visits.wall()
                .open(VisitLimits.within(deadline.remaining().plusSeconds(1)).withRequests(REQUESTS));
        this.settings = settings;
        this.deadline = deadline;
        this.clock = clock;
        this.keeper = keeper;
    }

    /** The home page as a visitor sees it; a photograph of it goes to the keeper. */
    Page home(URI site, Page page) {
        Instant at = clock.instant();
        Optional<Rendered> seen = open(page, browser.isPresent());
        seen.flatMap(Rendered::image)
                .ifPresent(image -> keep(new Screenshot(site, page.uri(), at, "image/webp", image)));
        return NeedsScripts.isSo(page)
                ? seen.map(rendered -> better(page, rendered)).orElse(page)
                : page;
    }

    /** Another page, through the browser only if it is empty without. */
    Page page(Page page) {
        return NeedsScripts.isSo(page)
                ? open(page, false).map(rendered -> better(page, rendered)).orElse(page)
                : page;
    }

    BrowserUse use() {
        return new BrowserUse(shown, screenshotAt, trouble);
    }

    private Optional<Rendered> open(Page page, boolean image) {
        if (browser.isEmpty()) {
            if (NeedsScripts.isSo(page)) {
                failed(page.uri() + " needs scripts, and no browser is used (web.browser.enabled).");
            }
            return Optional.empty();
        }
        if (deadline.passed()) {
            failed("No time was left for the browser.");
            return Optional.empty();
        }
        return switch (visit(browser.get(), page.uri(), image)) {
            case Rendered rendered
            when !Sites.same(page.uri(), rendered.address()) -> {
                failed("In the browser " + page.uri().getHost() + " leads to another site.");
                yield Optional.empty();
            }
            case Rendered rendered -> {
                rendered.trouble().ifPresent(this::failed);
                yield Optional.of(rendered);
            }
            case Failed(String reason) -> {
                failed(reason);
                yield Optional.empty();
            }
        };
    }

    /** In the site's turn, as every visit of ours; what a page itself asks for comes in no order. */
    private Rendering visit(Browser open, URI page, boolean image) {
        try {
            Optional<Turn> turn = visits.turn(page, deadline);
            if (turn.isEmpty()) {
                return new Failed("Other visits of the site took all the time.");
            }
            try (Turn _ = turn.get()) {
                var proxy = new ProxyAccess(passage.proxy(), passage.user(), passage.password());
                return open.open(new VisitRequest(
                        asServed(page), proxy, deadline.remaining(), image, visits::isSpared, settings.maxBytes()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed("The visit was interrupted.");
        }
    }

    /** Scripts may also take away what was there. */
    private Page better(Page plain, Rendered rendered) {
        Page page =
                Page.of(plain.uri(), Jsoup.parse(rendered.html(), plain.uri().toString()), plain.headers());
        if (page.text(Integer.MAX_VALUE).length()
                <= plain.text(Integer.MAX_VALUE).length()) {
            return plain;
        }
        shown.add(plain.uri());
        return page;
    }

    private void keep(Screenshot screenshot) {
        try {
            keeper.accept(screenshot);
            screenshotAt = Optional.of(screenshot.at());
        } catch (RuntimeException e) {
            log.warn("The screenshot of {} could not be kept; the reading goes on without it", screenshot.page(), e);
            failed("The screenshot could not be kept.");
        }
    }

    /** The first reason is the one that tells most. */
    private void failed(String reason) {
        trouble = trouble.or(() -> Optional.of(reason));
    }

    /** Local sites speak plain http, whatever their address says. */
    private URI asServed(URI page) {
        return visits.wall().isLocal(page.getHost()) && "https".equalsIgnoreCase(page.getScheme())
                ? URI.create("http" + page.toString().substring("https".length()))
                : page;
    }

    @Override
    public void close() {
        passage.close();
    }
}
