package dev.leadwright.web.wall;

import dev.leadwright.web.wall.Refusal.Kind;

/** Ends a request that the wall does not serve. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(String target, Kind kind, String reason) {
        super(reason, null, false, false);
        this.refusal = new Refusal(target, kind, reason);
    }

    static RefusedException malformed(String reason) {
        return new RefusedException("", Kind.MALFORMED, reason);
    }

    Refusal refusal() {
        return refusal;
    }
}
