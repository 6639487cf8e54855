package dev.leadwright.web.fetch;

import dev.leadwright.web.WebSettings;
import dev.leadwright.web.wall.Wall;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How we behave towards sites, whoever of us visits them: who asked not to be visited, and who has a turn. */
final class Manners {
    private final WebSettings settings;
    private final Wall wall;
    private final OptOutList optOuts;
    private final Turns turns;

    Manners(WebSettings settings, Wall wall, Turns turns) {
        this.settings = settings;
        this.wall = wall;
        this.optOuts = new OptOutList(settings.optOutFile().map(Path::of));
        this.turns = turns;
    }

    /** The first word of the user agent, which a robots.txt may address. */
    String robotName() {
        return settings.userAgent().split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Why the site must be left alone. */
    Optional<String> refusal(String host) {
        return optOuts.refusal(host);
    }

    /**
     * Waits for the site's turn.
     *
     * @param crawlDelay that the site asks for
     * @return empty if it did not come before the deadline
     */
    Optional<Turns.Turn> turn(URI uri, Duration crawlDelay, Deadline deadline) throws InterruptedException {
        Duration own = wall.isLocal(uri.getHost()) ? Duration.ZERO : settings.delay();
        return turns.take(uri.getHost(), own.compareTo(crawlDelay) < 0 ? crawlDelay : own, deadline);
    }
}
