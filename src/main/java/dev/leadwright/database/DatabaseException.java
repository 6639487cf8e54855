package dev.leadwright.database;

import org.jspecify.annotations.Nullable;

/** A database that cannot be started, reached or trusted; the message names the reason and the remedy. */
public sealed class DatabaseException extends RuntimeException permits DatabaseInUse {
    private static final long serialVersionUID = 1L;

    DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
