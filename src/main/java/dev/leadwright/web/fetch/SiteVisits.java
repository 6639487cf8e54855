package dev.leadwright.web.fetch;

import dev.leadwright.web.WebSettings;
import dev.leadwright.web.wall.VisitLimits;
import dev.leadwright.web.wall.Wall;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Begins visits of sites: each with its own way through the wall, all with the same manners. */
public final class SiteVisits implements AutoCloseable {
    /** The wall ends a visit that did not end itself. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** The wall counts what chunks are wrapped in; our own limit counts what is in them. */
    private static final long CHUNKING = 2;

    private final WebSettings settings;
    private final Wall wall;
    private final Manners manners;

    public SiteVisits(WebSettings settings) {
        this(settings, new Wall(settings.enabled(), settings.localSites()));
    }

    SiteVisits(WebSettings settings, Wall wall) {
        this(settings, wall, new Turns());
    }

    SiteVisits(WebSettings settings, Wall wall, Turns turns) {
        this.settings = settings;
        this.wall = wall;
        this.manners = new Manners(settings, wall, turns);
    }

    /** Begins one, which takes no longer than until then; close it at its end. */
    public SiteVisit begin(Deadline deadline) {
        VisitLimits limits =
                VisitLimits.within(deadline.remaining().plus(GRACE)).withResponseBytes(CHUNKING * settings.maxBytes());
        return new SiteVisit(new HttpFetcher(settings, wall, limits), manners, deadline);
    }

    /** Why a site is not to be visited, as far as its address and the opt-out list tell. */
    public Optional<String> refusal(URI site) {
        return wall.refusal(site).or(() -> manners.refusal(site.getHost()));
    }

    /** Whether a host's owner asked not to be visited. */
    public boolean isSpared(String host) {
        return manners.refusal(host).isPresent();
    }

    /**
     * Waits for the site's turn: for a visit by other means than {@link SiteVisit}. Nobody else of us asks it for anything
     * until the turn is closed, on the same thread.
     *
     * @return empty if it did not come before the deadline
     */
    public Optional<Turns.Turn> turn(URI site, Deadline deadline) throws InterruptedException {
        return manners.turn(site, Duration.ZERO, deadline);
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
