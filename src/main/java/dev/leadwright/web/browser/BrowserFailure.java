package dev.leadwright.web.browser;

import java.io.Serial;

/** A page or the browser did not do what was asked; the message is a sentence for a person. */
final class BrowserFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What failed, and so what can be done next. */
    enum Kind {
        /** The page; the browser is well. */
        PAGE,
        /** The page did not answer in time; it may be busy for ever. */
        TIMEOUT,
        /** The browser: it could not be started, or it ended. */
        BROWSER
    }

    private final Kind kind;

    BrowserFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
