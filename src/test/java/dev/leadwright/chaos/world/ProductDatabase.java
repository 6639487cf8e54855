package dev.leadwright.chaos.world;

import dev.leadwright.database.DatabaseAddress;
import dev.leadwright.database.DatabaseException;
import dev.leadwright.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The nodes' PostgreSQL: a server of its own, with a fresh database, that can be killed and comes up again. */
public final class ProductDatabase implements AutoCloseable {
    private final Path folder;
    private final String name;
    private EmbeddedPostgres server;

    private ProductDatabase(Path folder, EmbeddedPostgres server, String name) {
        this.folder = folder;
        this.server = server;
        this.name = name;
    }

    /**
     * Starts the server, with an empty database that has the nodes' tables.
     *
     * @param folder with the server's data, kept from run to run
     */
    public static ProductDatabase start(Path folder) {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        String name = "run_" + ProcessHandle.current().pid() + "_" + System.nanoTime();
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement()) {
            for (String old : leftovers(statement)) {
                statement.execute("DROP DATABASE " + old + " WITH (FORCE)");
            }
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        ProductDatabase database = new ProductDatabase(folder, server, name);
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/leadwright")
                .schemas("leadwright")
                .load()
                .migrate();
        return database;
    }

    private static List<String> leftovers(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var rows = statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'run\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Where one node connects, under its name. */
    public synchronized DatabaseAddress addressFor(String node) {
        DatabaseAddress address = server.address();
        String url = address.url().replaceFirst("/[^/]*$", "/" + name + "?ApplicationName=" + node);
        return new DatabaseAddress(url, address.user(), address.password());
    }

    /** For the rig itself. */
    public DataSource dataSource() {
        DatabaseAddress address = addressFor("rig");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    /** Kills every process of the server without a word and starts it again, at the same address. */
    public synchronized void killAndRestart() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.addFirst(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        all.stream().map(ProcessHandle::onExit).forEach(CompletableFuture::join);
        try {
            server.close();
        } catch (DatabaseException deadAlready) {
            // That it cannot be stopped any more is what was wanted; its folder is free now.
        }
        server = EmbeddedPostgres.start(folder);
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        server.close();
    }
}
