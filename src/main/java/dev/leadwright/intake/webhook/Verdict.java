package dev.leadwright.intake.webhook;

import org.springframework.http.HttpStatus;

/** What becomes of a request that claims to be a webhook, and what its sender is told: nothing but a status. */
enum Verdict {
    ACCEPTED(HttpStatus.NO_CONTENT),
    /** Unsigned, wrongly signed, or signed too long ago. */
    REFUSED(HttpStatus.UNAUTHORIZED),
    /** Genuine, but not a list of events. */
    MALFORMED(HttpStatus.BAD_REQUEST),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** Nobody set a secret, so there is no such place. */
    SWITCHED_OFF(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    Verdict(HttpStatus status) {
        this.status = status;
    }

    int status() {
        return status.value();
    }
}
