package dev.leadwright.web.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the sites of one visit let robots do: their robots.txt (RFC 9309), asked for once each. */
final class Robots {
    private static final int UNAVAILABLE = 503;
    /** More need not be read of it (RFC 9309, 2.5). */
    private static final int MAX_BYTES = 500 * 1024;

    /** Some ask for minutes; a visit has seconds, and few pages. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

    private final String name;
    private final Function<URI, Answer> asking;
    private final Map<String, Rules> known = new HashMap<>();

    /**
     * For one visit.
     *
     * @param name in small letters, by which a robots.txt may address us
     * @param asking gets a file, after redirects
     */
    Robots(String name, Function<URI, Answer> asking) {
        this.name = name;
        this.asking = asking;
    }

    /** What holds for a host, or why that cannot be known. */
    sealed interface Rules {
        record Known(BaseRobotRules rules) implements Rules {
            boolean allow(URI page) {
                return rules.isAllowed(page.toString());
            }

            /** How long to wait between requests; zero if the site does not say. */
            Duration delay() {
                long millis = Math.max(0, rules.getCrawlDelay()); // unset is negative
                return Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis()));
            }
        }

        record Unknown(Answer.Failure failure) implements Rules {}
    }

    Rules of(URI page) {
        String origin = page.getScheme() + "://" + page.getRawAuthority();
        Rules rules = known.get(origin);
        if (rules == null) {
            Answer answer = asking.apply(page.resolve("/robots.txt"));
            rules = answer instanceof Answer.Failure failure
                    ? new Rules.Unknown(failure)
                    : new Rules.Known(parse(origin, answer));
            if (rules instanceof Rules.Known) {
                known.put(origin, rules);
            }
        }
        return rules;
    }

    private static byte[] head(byte[] file) {
        return Arrays.copyOf(file, Math.min(file.length, MAX_BYTES));
    }

    /** No file (4xx) allows everything, a server's error (5xx) nothing. */
    private BaseRobotRules parse(String origin, Answer answer) {
        var parser = new SimpleRobotRulesParser();
        return switch (answer) {
            case Answer.Content content
            when content.status() == 200 ->
                parser.parseContent(origin + "/robots.txt", head(content.body()), "text/plain", List.of(name));
            case Answer.Content content -> parser.failedFetch(content.status());
            case Answer.Redirect redirect -> parser.failedFetch(UNAVAILABLE);
            case Answer.Failure failure -> parser.failedFetch(UNAVAILABLE);
        };
    }
}
