package dev.leadwright.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Leadwright brings along: a child process on 127.0.0.1 whose data stays between runs.
 *
 * <p>A server left behind by a killed parent is adopted: it goes on serving, and {@link #close} stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "leadwright";
    private static final int START_ATTEMPTS = 3;

    private final PostgresCluster cluster;
    private final DirectoryLock lock;
    private final DatabaseAddress address;

    private EmbeddedPostgres(PostgresCluster cluster, DirectoryLock lock, DatabaseAddress address) {
        this.cluster = cluster;
        this.lock = lock;
        this.address = address;
    }

    /**
     * Starts the server, or takes over the one that already serves this directory. Takes up to about 15 s the first
     * time and less than a second later. The caller closes it, also when the JVM is told to end.
     *
     * @param base the folder for programs, data, password, port and log; created if missing
     * @throws DatabaseException if another process uses the folder or the server does not come up
     */
    public static EmbeddedPostgres start(Path base) {
        try {
            Files.createDirectories(base);
            Path real = base.toRealPath();
            Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
            DirectoryLock lock = DirectoryLock.take(real);
            try {
                return start(real, lock);
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseException("The embedded PostgreSQL cannot use " + base + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while starting the embedded PostgreSQL", e);
        }
    }

    private static EmbeddedPostgres start(Path base, DirectoryLock lock) throws IOException, InterruptedException {
        Path programs = PostgresBinaries.ofThisMachine().unpack(base);
        var cluster = new PostgresCluster(base, programs, OrdinaryUser.forFilesIn(base));
        String password = passwordIn(base, cluster);
        cluster.createIfMissing(base.resolve("password"));
        DatabaseAddress server = adopt(cluster, password).orElse(null);
        if (server == null) {
            server = startServer(cluster, base.resolve("port"), password);
        }
        createDatabase(server);
        return new EmbeddedPostgres(cluster, lock, server.inDatabase(DATABASE));
    }

    /** Where to connect. */
    public DatabaseAddress address() {
        return address;
    }

    /** Stops the server, rolling back what is still open, and frees the directory. */
    @Override
    public void close() {
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new DatabaseException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server of a killed parent, if it is on our data directory and opens to our password. */
    private static Optional<DatabaseAddress> adopt(PostgresCluster cluster, String password)
            throws IOException, InterruptedException {
        Optional<PostmasterFile> found = PostmasterFile.findIn(cluster.data());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PostmasterFile postmaster = found.get();
        if (!postmaster.namesLivingPostgres()) {
            log.info("Removing a postmaster.pid left by a crash: process {} is no PostgreSQL", postmaster.pid());
            Files.deleteIfExists(PostmasterFile.pathIn(cluster.data()));
            return Optional.empty();
        }
        DatabaseAddress server = addressOf(postmaster.port(), password);
        if (serves(server, cluster.data())) {
            log.info("Adopted the PostgreSQL (process {}) that an earlier run left behind", postmaster.pid());
            return Optional.of(server);
        }
        log.info(
                "The PostgreSQL that an earlier run left behind (process {}) does not answer: restarting it",
                postmaster.pid());
        cluster.stop();
        return Optional.empty();
    }

    private static boolean serves(DatabaseAddress server, Path data) throws IOException {
        try (Connection connection = server.connect();
                var rows = connection.createStatement().executeQuery("SHOW data_directory")) {
            return rows.next() && Files.isSameFile(Path.of(rows.getString(1)), data);
        } catch (SQLException e) {
            log.debug("No answer on {}", server.url(), e);
            return false;
        }
    }

    private static DatabaseAddress startServer(PostgresCluster cluster, Path portFile, String password)
            throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            int port = freePort(portFile);
            if (cluster.start(port)) {
                Files.writeString(portFile, port + "\n");
                return addressOf(port, password);
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

    private static String passwordIn(Path base, PostgresCluster cluster) throws IOException {
        Path file = base.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (Files.exists(cluster.data())) {
            throw new DatabaseException("The password of the embedded PostgreSQL is missing: " + file
                    + ". Bring the file back from a backup, or move " + base + " away to start empty.");
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().encodeToString(random);
        Path draft = base.resolve("password.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, password + "\n");
        Files.move(draft, file);
        return password;
    }

    private static DatabaseAddress addressOf(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", PostgresCluster.USER, password);
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
}
