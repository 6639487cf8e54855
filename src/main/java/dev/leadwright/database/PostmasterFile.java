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
 * @param port the TCP port it listens on, 1-65535
 */
record PostmasterFile(long pid, int port) {
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
                    Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    static Path pathIn(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** What the process is today: process ids are given again after a restart. */
    Holder processIn(Path base) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return Holder.OTHER;
        }
        Optional<String> program = process.get().info().command();
        if (program.isEmpty()) {
            // A process without arguments has ended and only waits to be reaped.
            return process.get().info().arguments().isEmpty() ? Holder.OTHER : Holder.UNKNOWN;
        }
        // Each base folder has programs of its own, so the program's path tells whose server it is.
        return Path.of(program.get()).startsWith(base) ? Holder.OURS : Holder.OTHER;
    }

    /** Who has the process id that stands in the file. */
    enum Holder {
        /** A server of this base folder. */
        OURS,
        /** Another program, or nobody. */
        OTHER,
        /** A living process that the system does not let us look at. */
        UNKNOWN
    }
}
