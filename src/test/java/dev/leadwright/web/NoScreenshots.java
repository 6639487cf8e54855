package dev.leadwright.web;

import java.net.URI;
import java.util.Optional;

/** For tests without a browser: there is none to keep. */
enum NoScreenshots implements Screenshots {
    HERE;

    @Override
    public void keep(Screenshot screenshot) {
        throw new AssertionError("No browser, no screenshot.");
    }

    @Override
    public Optional<Screenshot> find(URI site) {
        return Optional.empty();
    }

    @Override
    public Optional<Taken> findTaken(URI site) {
        return Optional.empty();
    }
}
