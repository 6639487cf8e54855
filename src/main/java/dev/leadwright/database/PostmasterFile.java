package dev.leadwright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL wrote into {@code postmaster.pid} (its format is fixed in PostgreSQL's pidfile.h).
 *
 * @param pid the server's process id, if it still is what it was
 * @param directory the data directory it serves
 * @param port the TCP port it listens on, 1-65535
 */
record PostmasterFile(long pid, Path directory, int port) {
    private static final int DIRECTORY_LINE = 1;
    private static final int PORT_LINE = 3;

    /** The file in a data directory; empty if there is none or a crash left it unreadable. */
    static Optional<PostmasterFile> findIn(Path data) throws IOException {
        Path file = pathIn(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.getFirst().strip()),
                    Path.of(lines.get(DIRECTORY_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    static Path pathIn(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Whether the process lives and is a PostgreSQL server: process ids are given again after a restart. */
    boolean namesLivingPostgres() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().command().orElse(""))
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }
}
