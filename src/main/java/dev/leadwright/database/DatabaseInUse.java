package dev.leadwright.database;

/** Another Leadwright runs on the same data. */
public final class DatabaseInUse extends DatabaseException {
    private static final long serialVersionUID = 1L;

    DatabaseInUse(String message) {
        super(message);
    }
}
