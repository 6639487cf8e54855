package dev.leadwright.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One process at a time in a directory. The operating system frees the lock when the process dies, however it dies. */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; empty if another process, or this one, has it. */
    @SuppressWarnings("MustBeClosedChecker") // the lock is the open channel
    static Optional<DirectoryLock> tryTake(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            return Optional.empty();
        }
        Files.writeString(holderFile(directory), ProcessHandle.current().pid() + "\n");
        return Optional.of(new DirectoryLock(channel));
    }

    /** Says who has the lock, and what to do. */
    static DatabaseException refusal(Path directory) throws IOException {
        Path holder = holderFile(directory);
        String pid = Files.exists(holder) ? Files.readString(holder).strip() : "unknown";
        return new DatabaseInUse("Another Leadwright (pid " + pid + ") uses this data directory: " + directory
                + ". Stop it first, or give this one another folder with LEADWRIGHT_HOME, or let both share one"
                + " PostgreSQL by LEADWRIGHT_DATABASE_URL.");
    }

    /**
     * The holder stands in a file of its own: POSIX drops a process's locks on a file as soon as it closes any handle
     * of that file, so the lock file must never be opened for reading.
     */
    private static Path holderFile(Path directory) {
        return directory.resolve("lock.pid");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException _) {
            // Held by this very process: closing the second channel would free the first one's lock.
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
