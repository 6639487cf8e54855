package dev.leadwright.web.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One visit of one site: asks robots.txt first, follows redirects a few steps, one request at a time. */
public final class SiteVisit implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;
    private static final int UNAVAILABLE = 503;

    private final HttpFetcher fetcher;
    private final Deadline deadline;
    private final String robotName;
    private final Map<String, BaseRobotRules> robots = new HashMap<>();

    /**
     * Begins a visit.
     *
     * @param userAgent its first word, up to the slash, is the name that robots.txt may address
     */
    SiteVisit(HttpFetcher fetcher, String userAgent, Deadline deadline) {
        this.fetcher = fetcher;
        this.deadline = deadline;
        this.robotName = userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Gets a page. Never a {@link Answer.Redirect}. */
    public Answer get(URI uri) {
        URI next = uri;
        for (int step = 0; step <= MAX_REDIRECTS; step++) {
            Optional<String> refusal = fetcher.refusal(next);
            if (refusal.isPresent()) {
                return Answer.Failure.of(refusal.get());
            }
            switch (rules(next)) {
                case Rules.Known(var rules) -> {
                    if (!rules.isAllowed(next.toString())) {
                        return Answer.Failure.of(
                                "The robots.txt of " + next.getHost() + " does not allow visiting it.");
                    }
                }
                case Rules.Unknown(var failure) -> {
                    return failure;
                }
            }
            switch (fetcher.get(next, deadline)) {
                case Answer.Redirect(URI target) -> next = target;
                case Answer other -> {
                    return other;
                }
            }
        }
        return Answer.Failure.of(uri.getHost() + " redirects more than " + MAX_REDIRECTS + " times.");
    }

    @Override
    public void close() {
        fetcher.close();
    }

    private sealed interface Rules {
        record Known(BaseRobotRules rules) implements Rules {}

        record Unknown(Answer.Failure failure) implements Rules {}
    }

    private Rules rules(URI page) {
        String origin = page.getScheme() + "://" + page.getRawAuthority();
        BaseRobotRules known = robots.get(origin);
        if (known != null) {
            return new Rules.Known(known);
        }
        Answer answer = robotsFile(page);
        if (answer instanceof Answer.Failure failure) {
            return new Rules.Unknown(failure);
        }
        BaseRobotRules rules = parse(origin, answer);
        robots.put(origin, rules);
        return new Rules.Known(rules);
    }

    private Answer robotsFile(URI page) {
        URI next = page.resolve("/robots.txt");
        for (int step = 0; step <= MAX_REDIRECTS; step++) {
            Answer answer = fetcher.get(next, deadline);
            if (!(answer instanceof Answer.Redirect(URI target))) {
                return answer;
            }
            next = target;
        }
        return Answer.Failure.of("The robots.txt of " + page.getHost() + " redirects in a circle.");
    }

    /** RFC 9309: no file (4xx) allows everything, a server's error (5xx) nothing. */
    private BaseRobotRules parse(String origin, Answer answer) {
        var parser = new SimpleRobotRulesParser();
        return switch (answer) {
            case Answer.Content content
            when content.status() == 200 ->
                parser.parseContent(origin + "/robots.txt", content.body(), "text/plain", List.of(robotName));
            case Answer.Content content -> parser.failedFetch(content.status());
            case Answer.Redirect redirect -> parser.failedFetch(UNAVAILABLE);
            case Answer.Failure failure -> parser.failedFetch(UNAVAILABLE);
        };
    }
}
