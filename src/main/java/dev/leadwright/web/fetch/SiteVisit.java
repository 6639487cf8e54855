package dev.leadwright.web.fetch;

import dev.leadwright.web.Sites;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One visit of one site: asks robots.txt first, follows redirects a few steps, one request at a time. A site that keeps
 * visitors out is left and not asked again.
 */
public final class SiteVisit implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;

    private final HttpFetcher fetcher;
    private final Manners manners;
    private final Deadline deadline;
    private final Robots robots;
    /** Registrable domain to why it was left. */
    private final Map<String, String> left = new HashMap<>();

    SiteVisit(HttpFetcher fetcher, Manners manners, Deadline deadline) {
        this.fetcher = fetcher;
        this.manners = manners;
        this.deadline = deadline;
        this.robots = new Robots(manners.robotName(), this::robotsFile);
    }

    /** Gets a page. Never a {@link Answer.Redirect}. */
    public Answer get(URI uri) {
        return get(uri, this::seen);
    }

    /** Gets a file that is no page: that a site keeps it to itself says nothing of its pages. */
    public Answer getFile(URI uri) {
        return get(uri, UnaryOperator.identity());
    }

    private Answer get(URI uri, UnaryOperator<Answer> look) {
        URI next = uri;
        for (int step = 0; step <= MAX_REDIRECTS; step++) {
            Answer answer = ask(next, look);
            if (!(answer instanceof Answer.Redirect(URI target))) {
                return answer;
            }
            next = target;
        }
        return Answer.Failure.of(uri.getHost() + " redirects more than " + MAX_REDIRECTS + " times.");
    }

    /** The sitemaps that the robots.txt of a page's host names; empty if the host was not visited. */
    public List<String> sitemaps(URI page) {
        return robots.sitemaps(page);
    }

    @Override
    public void close() {
        fetcher.close();
    }

    private Answer ask(URI uri, UnaryOperator<Answer> look) {
        Optional<String> refusal = refusal(uri);
        if (refusal.isPresent()) {
            return Answer.Failure.of(refusal.get());
        }
        return switch (robots.of(uri)) {
            case Robots.Rules.Unknown(Answer.Failure failure) -> failure;
            case Robots.Rules.Known rules when rules.allow(uri) -> look.apply(request(uri, rules.delay()));
            case Robots.Rules.Known rules ->
                Answer.Failure.of("The robots.txt of " + uri.getHost() + " does not allow visiting it.");
        };
    }

    /** Why the address is not asked for at all. */
    private Optional<String> refusal(URI uri) {
        return fetcher.refusal(uri)
                .or(() -> manners.refusal(uri.getHost()))
                .or(() -> Optional.ofNullable(left.get(Sites.registrableDomain(uri.getHost()))));
    }

    private Answer request(URI uri, Duration delay) {
        try {
            Optional<Turns.Turn> turn = manners.turn(uri, delay, deadline);
            if (turn.isEmpty()) {
                return Answer.Failure.of("The time for the visit was used up before it was our turn at " + uri.getHost()
                        + ", which is asked for one page at a time.");
            }
            try {
                return fetcher.get(uri, deadline);
            } finally {
                turn.get().close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.Failure.of("The visit was interrupted.");
        }
    }

    private Answer seen(Answer answer) {
        if (!(answer instanceof Answer.Content content)) {
            return answer;
        }
        Optional<String> reason = ClosedDoors.reason(content);
        reason.ifPresent(why -> left.put(Sites.registrableDomain(content.uri().getHost()), why));
        return reason.<Answer>map(Answer.Failure::of).orElse(answer);
    }

    private Answer robotsFile(URI file) {
        URI next = file;
        for (int step = 0; step <= MAX_REDIRECTS; step++) {
            Optional<String> refusal = refusal(next);
            if (refusal.isPresent()) {
                return Answer.Failure.of(refusal.get());
            }
            Answer answer = request(next, Duration.ZERO);
            if (!(answer instanceof Answer.Redirect(URI target))) {
                return answer;
            }
            next = target;
        }
        return Answer.Failure.of("The robots.txt of " + file.getHost() + " redirects in a circle.");
    }
}
