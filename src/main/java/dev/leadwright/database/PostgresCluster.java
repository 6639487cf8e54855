package dev.leadwright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** One data directory and the programs that create, start and stop the server on it. */
final class PostgresCluster {
    private static final String USER = "leadwright";
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(3);
    /** Recovery after a crash replays the log before the server answers. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String MAJOR_VERSION = "18";

    private final Path base;
    private final Path programs;
    private final OrdinaryUser user;

    PostgresCluster(Path base, Path programs, OrdinaryUser user) {
        this.base = base;
        this.programs = programs.resolve("bin");
        this.user = user;
    }

    Path base() {
        return base;
    }

    Path data() {
        return dataIn(base);
    }

    static Path dataIn(Path base) {
        return base.resolve("data");
    }

    Path log() {
        return base.resolve("postgres.log");
    }

    boolean exists() {
        return Files.exists(data());
    }

    /** The server's maintenance database, if it listens on that port. */
    static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    /** Creates the data directory unless it exists. A creation that was interrupted starts afresh. */
    void createIfMissing(Path passwordFile) throws IOException, InterruptedException {
        if (exists()) {
            refuseOtherVersion();
            return;
        }
        Path draft = base.resolve("data.new");
        FileSystemUtils.deleteRecursively(draft);
        user.own(passwordFile);
        Outcome outcome = run(
                INITDB_LIMIT,
                "initdb",
                "--pgdata=" + draft,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        outcome.orThrow("PostgreSQL could not create its data directory " + data());
        Files.writeString(draft.resolve("postgresql.conf"), """

                # Written by Leadwright at each start; postgresql.auto.conf (ALTER SYSTEM) wins.
                include 'leadwright.conf'
                """, StandardOpenOption.APPEND);
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseException(data() + " was written by PostgreSQL " + version + ", this build brings "
                    + MAJOR_VERSION + ". Move the folder away to start empty, or serve it with PostgreSQL " + version
                    + " and set LEADWRIGHT_DATABASE_URL.");
        }
    }

    /** Starts the server on the port and waits until it answers. False if it did not come up; the log says why. */
    boolean start(int port) throws IOException, InterruptedException {
        Path settings = data().resolve("leadwright.conf");
        // 64 agents share a pool; the rest is for scans, pages, a second node and a person with psql.
        Files.writeString(settings, """
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = 128MB
                max_wal_size = 512MB
                timezone = 'UTC'
                log_timezone = 'UTC'
                """.formatted(port));
        user.own(settings);
        return run(
                        START_LIMIT.plusSeconds(5),
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--silent",
                        "--timeout=" + START_LIMIT.toSeconds(),
                        "--pgdata=" + data(),
                        "--log=" + log())
                .success();
    }

    /** Ends connections, rolls back what they had open and stops the server. */
    void stop() throws IOException, InterruptedException {
        Outcome fast = stop("fast");
        if (!fast.success() && PostmasterFile.findIn(data()).isPresent()) {
            stop("immediate").orThrow("PostgreSQL on " + data() + " does not stop");
        }
    }

    private Outcome stop(String mode) throws IOException, InterruptedException {
        return run(
                STOP_LIMIT.plusSeconds(5),
                "pg_ctl",
                "stop",
                "--wait",
                "--silent",
                "--mode=" + mode,
                "--timeout=" + STOP_LIMIT.toSeconds(),
                "--pgdata=" + data());
    }

    private Outcome run(Duration limit, String program, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = programs.resolve(program).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        // A file, not a pipe: the server inherits the output, and a pipe would not end before the server does.
        Path output = base.resolve(program + ".out");
        Process process = new ProcessBuilder(user.command(command))
                .directory(base.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return new Outcome(
                ended && process.exitValue() == 0, Files.readString(output).strip());
    }

    private record Outcome(boolean success, String output) {
        void orThrow(String problem) {
            if (!success) {
                throw new DatabaseException(problem + ": " + output);
            }
        }
    }
}
