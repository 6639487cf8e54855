package dev.leadwright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that a killed Leadwright left behind, running or dead. */
final class LeftoverServer {
    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);

    private final PostgresCluster cluster;
    private final String password;

    LeftoverServer(PostgresCluster cluster, String password) {
        this.cluster = cluster;
        this.password = password;
    }

    /** Its address, if it serves our data; else it is cleared away so that a new one can start. */
    Optional<DatabaseAddress> adopt() throws IOException, InterruptedException {
        Path file = PostmasterFile.pathIn(cluster.data());
        Optional<PostmasterFile> found = PostmasterFile.findIn(cluster.data());
        if (found.isEmpty()) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        PostmasterFile postmaster = found.get();
        DatabaseAddress server = PostgresCluster.address(postmaster.port(), password);
        return switch (postmaster.processIn(cluster.base())) {
            case OTHER -> {
                log.info("Removing {}: process {} is not our PostgreSQL", file, postmaster.pid());
                Files.deleteIfExists(file);
                yield Optional.empty();
            }
            case OURS -> {
                if (serves(server)) {
                    log.info("Adopted the PostgreSQL (process {}) of an earlier run", postmaster.pid());
                    yield Optional.of(server);
                }
                log.info("Stopping the PostgreSQL (process {}) of an earlier run: no answer", postmaster.pid());
                cluster.stop();
                yield Optional.empty();
            }
            case UNKNOWN -> {
                if (serves(server)) {
                    yield Optional.of(server);
                }
                throw new DatabaseException("Process " + postmaster.pid() + " may be a PostgreSQL on " + cluster.data()
                        + ", but it does not answer and belongs to another user. Stop it, or delete " + file
                        + " if it is something else.");
            }
        };
    }

    /** The server that another living Leadwright runs in this folder, once it answers. */
    static Optional<DatabaseAddress> findAnswering(Path base) throws IOException {
        Path passwordFile = PasswordFile.in(base);
        Optional<PostmasterFile> postmaster = PostmasterFile.findIn(PostgresCluster.dataIn(base));
        if (postmaster.isEmpty() || !Files.exists(passwordFile)) {
            return Optional.empty();
        }
        DatabaseAddress server = PostgresCluster.address(
                postmaster.get().port(), Files.readString(passwordFile).strip());
        try (Connection connection = server.connect()) {
            return connection.isValid(1) ? Optional.of(server) : Optional.empty();
        } catch (SQLException e) {
            log.debug("No answer yet on {}", server.url(), e);
            return Optional.empty();
        }
    }

    private boolean serves(DatabaseAddress server) throws IOException {
        try (Connection connection = server.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), cluster.data());
        } catch (SQLException e) {
            log.debug("No answer on {}", server.url(), e);
            return false;
        }
    }
}
