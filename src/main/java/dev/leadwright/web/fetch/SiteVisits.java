package dev.leadwright.web.fetch;

import dev.leadwright.web.WebSettings;
import dev.leadwright.web.wall.VisitLimits;
import dev.leadwright.web.wall.Wall;
import java.time.Duration;

/** Begins visits of sites: each with its own way through the wall, all with the same manners. */
public final class SiteVisits implements AutoCloseable {
    /** The wall ends a visit that did not end itself. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** The wall counts what chunks are wrapped in; our own limit counts what is in them. */
    private static final long CHUNKING = 2;

    private final WebSettings settings;
    private final Wall wall;

    public SiteVisits(WebSettings settings) {
        this(settings, new Wall(settings.enabled(), settings.localSites()));
    }

    SiteVisits(WebSettings settings, Wall wall) {
        this.settings = settings;
        this.wall = wall;
    }

    /** Begins one, which takes no longer than until then; close it at its end. */
    public SiteVisit begin(Deadline deadline) {
        VisitLimits limits = VisitLimits.within(deadline.remaining().plus(GRACE))
                .withResponseBytes(CHUNKING * settings.maxBytes());
        return new SiteVisit(new HttpFetcher(settings, wall, limits), settings.userAgent(), deadline);
    }

    /** The way out, for other clients than ours. */
    public Wall wall() {
        return wall;
    }

    @Override
    public void close() {
        wall.close();
    }
}
