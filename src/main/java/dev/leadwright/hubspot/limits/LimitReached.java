package dev.leadwright.hubspot.limits;

import java.time.Duration;

/** A limit lets nothing through for longer than a call is kept waiting. */
public final class LimitReached extends Exception {
    private static final long serialVersionUID = 1L;
    private final String why;
    private final Duration wait;

    LimitReached(Pause pause, Duration wait) {
        super(pause.why());
        this.why = pause.why();
        this.wait = wait;
    }

    /** One sentence for people. */
    public String why() {
        return why;
    }

    /** Until something may pass again. */
    public Duration remaining() {
        return wait;
    }
}
