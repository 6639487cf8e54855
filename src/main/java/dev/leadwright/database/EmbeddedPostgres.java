package dev.leadwright.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Leadwright brings along: a child process on 127.0.0.1 whose data stays between runs.
 *
 * <p>A server left behind by a killed parent is adopted: it goes on serving. Whoever of those that use it closes last stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "leadwright";
    private static final int START_ATTEMPTS = 3;

    /** A service creates its data directory in this time, and then answers. */
    private static final Duration JOIN_LIMIT = Duration.ofSeconds(60);

    private static final Duration JOIN_PAUSE = Duration.ofMillis(250);

    private final DatabaseAddress address;
    private final Path folder;
    private final ServerUsers users;

    /** Empty where it was joined. */
    private final Optional<DirectoryLock> lock;

    private EmbeddedPostgres(DatabaseAddress address, Path folder, ServerUsers users, Optional<DirectoryLock> lock) {
        this.address = address;
        this.folder = folder;
        this.users = users;
        this.lock = lock;
    }

    /**
     * Starts the server, or takes over the one that already serves this directory. Takes up to about 15 s the first
     * time and less than a second later. The caller closes it, also when the JVM is told to end.
     *
     * @param base the folder for programs, data, password, port and log; created if missing
     * @throws DatabaseException if another process uses the folder or the server does not come up
     */
    public static EmbeddedPostgres start(Path base) {
        return inFolder(base, folder -> {
            Optional<DirectoryLock> lock = DirectoryLock.tryTake(folder);
            if (lock.isEmpty()) {
                throw DirectoryLock.refusal(folder);
            }
            return start(folder, lock.get());
        });
    }

    /**
     * The same, but if another process runs the server, that one is used, and closing leaves it running as long as anybody
     * uses it.
     */
    public static EmbeddedPostgres startOrJoin(Path base) {
        return inFolder(base, folder -> {
            for (long left = JOIN_LIMIT.dividedBy(JOIN_PAUSE); left > 0; left--) {
                Optional<DirectoryLock> lock = DirectoryLock.tryTake(folder);
                if (lock.isPresent()) {
                    return start(folder, lock.get());
                }
                Optional<ServerUsers> users = ServerUsers.tryJoin(folder);
                if (users.isPresent()) {
                    Optional<DatabaseAddress> running = LeftoverServer.findAnswering(folder);
                    if (running.isPresent()) {
                        return new EmbeddedPostgres(
                                running.get().inDatabase(DATABASE), folder, users.get(), Optional.empty());
                    }
                    users.get().leave(() -> {}); // it is being started, or stopped
                }
                Thread.sleep(JOIN_PAUSE);
            }
            throw DirectoryLock.refusal(folder);
        });
    }

    private static EmbeddedPostgres inFolder(Path base, Start start) {
        try {
            Files.createDirectories(base);
            Path folder = base.toRealPath();
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return start.in(folder);
        } catch (IOException e) {
            throw new DatabaseException("The embedded PostgreSQL cannot use " + base + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while starting the embedded PostgreSQL", e);
        }
    }

    private static EmbeddedPostgres start(Path base, DirectoryLock lock) throws IOException, InterruptedException {
        try {
            ServerUsers users = join(base);
            try {
                return new EmbeddedPostgres(serve(base), base, users, Optional.of(lock));
            } catch (IOException | InterruptedException | RuntimeException e) {
                users.leave(() -> {});
                throw e;
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Who leaves last without the folder's lock lets go as soon as it sees that another has it. */
    private static ServerUsers join(Path base) throws IOException, InterruptedException {
        for (long left = JOIN_LIMIT.dividedBy(JOIN_PAUSE); left > 0; left--) {
            Optional<ServerUsers> users = ServerUsers.tryJoin(base);
            if (users.isPresent()) {
                return users.get();
            }
            Thread.sleep(JOIN_PAUSE);
        }
        throw DirectoryLock.refusal(base);
    }

    private static PostgresCluster clusterIn(Path base) throws IOException, InterruptedException {
        Path programs = PostgresBinaries.ofThisMachine().unpack(base);
        return new PostgresCluster(base, programs, OrdinaryUser.forFilesIn(base));
    }

    private static DatabaseAddress serve(Path base) throws IOException, InterruptedException {
        PostgresCluster cluster = clusterIn(base);
        Path passwordFile = PasswordFile.in(base);
        String password = PasswordFile.readOrCreate(passwordFile, cluster.exists());
        cluster.createIfMissing(passwordFile);
        Optional<DatabaseAddress> leftover = new LeftoverServer(cluster, password).adopt();
        DatabaseAddress server =
                leftover.isPresent() ? leftover.get() : startServer(cluster, base.resolve("port"), password);
        createDatabase(server);
        return server.inDatabase(DATABASE);
    }

    /** Where to connect. */
    public DatabaseAddress address() {
        return address;
    }

    /**
     * Stops the server, rolling back what is still open, unless others use it; then the last of them stops it. Frees the
     * directory.
     */
    @Override
    public void close() {
        try {
            try {
                users.leave(this::stop);
            } finally {
                if (lock.isPresent()) {
                    lock.get().close();
                }
            }
        } catch (IOException e) {
            throw new DatabaseException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last one out. Whoever has the folder's lock by now has adopted the server, and keeps it. */
    private void stop() throws IOException, InterruptedException {
        if (lock.isPresent()) {
            clusterIn(folder).stop();
            return;
        }
        Optional<DirectoryLock> free = DirectoryLock.tryTake(folder);
        if (free.isPresent()) {
            try (DirectoryLock _ = free.get()) {
                clusterIn(folder).stop();
            }
        }
    }

    private static DatabaseAddress startServer(PostgresCluster cluster, Path portFile, String password)
            throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            int port = freePort(portFile);
            if (cluster.start(port)) {
                Files.writeString(portFile, port + "\n");
                return PostgresCluster.address(port, password);
            }
        }
        throw new DatabaseException("The embedded PostgreSQL does not start; its reasons are in " + cluster.log());
    }

    /** The port of the last run if it is still free, so that a bookmarked psql or pool finds the server again. */
    private static int freePort(Path portFile) throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        if (Files.exists(portFile)) {
            int last = Integer.parseInt(Files.readString(portFile).strip());
            try (var probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(loopback, last));
                return last;
            } catch (IOException _) {
                log.info("Port {} is taken by another program: choosing another", last);
            }
        }
        try (var probe = new ServerSocket(0, 1, loopback)) {
            return probe.getLocalPort();
        }
    }

    private static void createDatabase(DatabaseAddress server) {
        try (Connection connection = server.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!rows.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        } catch (SQLException e) {
            throw new DatabaseException("The embedded PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private interface Start {
        EmbeddedPostgres in(Path folder) throws IOException, InterruptedException;
    }
}
