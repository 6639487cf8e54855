package dev.leadwright.database;

import java.nio.file.Path;
import java.util.Optional;

/** The PostgreSQL of this run, checked and ready; closing it stops the embedded one and leaves any other alone. */
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
        Optional<DatabaseAddress> configured = settings.findAddress();
        Database database = configured
                .map(address -> new Database(address, Optional.empty()))
                .orElseGet(() -> embeddedIn(home.resolve("pg")));
        try {
            DatabaseCheck.check(database.address());
            return database;
        } catch (DatabaseException e) {
            database.close();
            throw e;
        }
    }

    private static Database embeddedIn(Path base) {
        EmbeddedPostgres server = EmbeddedPostgres.start(base);
        return new Database(server.address(), Optional.of(server));
    }

    /** Where to connect. */
    public DatabaseAddress address() {
        return address;
    }

    /** Whether this process started (or adopted) the server. */
    public boolean isEmbedded() {
        return embedded.isPresent();
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
