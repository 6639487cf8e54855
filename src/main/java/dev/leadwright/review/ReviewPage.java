package dev.leadwright.review;

import java.net.URI;
import java.util.Optional;

/** Knows where people open a review in a browser. */
public interface ReviewPage {

    /** Empty while no dashboard runs. */
    Optional<URI> find(Review review);
}
