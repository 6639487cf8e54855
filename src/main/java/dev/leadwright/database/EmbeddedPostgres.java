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
        Path passwordFile = base.resolve("password");
        String password = PasswordFile.readOrCreate(passwordFile, cluster.exists());
        cluster.createIfMissing(passwordFile);
        DatabaseAddress server = new LeftoverServer(cluster, password).adopt().orElse(null);
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

    private static DatabaseAddress startServer(PostgresCluster cluster, Path portFile, String password)
            throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            int port = freePort(portFile);
            if (cluster.start(port)) {
                Files.writeString(portFile, port + "\n");
                return cluster.address(port, password);
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
}
