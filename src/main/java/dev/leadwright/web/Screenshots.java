package dev.leadwright.web;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The newest screenshot of each site that was visited. */
public interface Screenshots {

    /** Takes the place of an older one of the same site. */
    void keep(Screenshot screenshot);

    /**
     * The one of a site.
     *
     * @param site any address of it
     */
    Optional<Screenshot> find(URI site);

    /**
     * Where and when it was taken, without the image.
     *
     * @param site any address of it
     */
    Optional<Taken> findTaken(URI site);

    /** Where and when one was taken. */
    record Taken(URI page, Instant at) {}
}
