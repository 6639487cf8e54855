package dev.leadwright.cli;

import java.io.Serial;

/** A command that cannot do its work; the message tells a person why, and what to do. */
final class CommandException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
