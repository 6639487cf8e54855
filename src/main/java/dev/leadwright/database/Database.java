package dev.leadwright.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The PostgreSQL of this run, checked and ready; closing it stops the embedded one if nobody else uses that, and leaves any other alone. */
public final class Database implements AutoCloseable {
    private final DatabaseAddress address;
    private final Optional<EmbeddedPostgres> embedded;

    private Database(DatabaseAddress address, Optional<EmbeddedPostgres> embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /**
     * Opens the configured server, or starts the embedded one in {@code home/pg}.
     *
     * @throws DatabaseException if it cannot be started, reached or trusted
     */
    public static Database open(DatabaseSettings settings, Path home) {
        return open(settings, () -> EmbeddedPostgres.start(folderIn(home)));
    }

    /**
     * The same, but if another process runs the embedded server already, that one is used, and later left running as long as anybody uses it.
     *
     * @throws DatabaseException if it cannot be started, reached or trusted
     */
    public static Database openOrJoin(DatabaseSettings settings, Path home) {
        return open(settings, () -> EmbeddedPostgres.startOrJoin(folderIn(home)));
    }

    private static Database open(DatabaseSettings settings, Supplier<EmbeddedPostgres> embedded) {
        Database database = settings.findAddress()
                .map(address -> new Database(address, Optional.empty()))
                .orElseGet(() -> embeddedIn(embedded.get()));
        try {
            DatabaseCheck.check(database.address());
            return database;
        } catch (DatabaseException e) {
            database.close();
            throw e;
        }
    }

    private static Database embeddedIn(EmbeddedPostgres server) {
        return new Database(server.address(), Optional.of(server));
    }

    private static Path folderIn(Path home) {
        return home.resolve("pg");
    }

    /** Where to connect. */
    public DatabaseAddress address() {
        return address;
    }

    /** Whether this is the server that Leadwright brings along. */
    public boolean isEmbedded() {
        return embedded.isPresent();
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
