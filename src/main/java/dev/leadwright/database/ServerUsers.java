package dev.leadwright.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The processes that use a server, each with a shared lock on a file, which the operating system frees however the process
 * dies. So whoever leaves can tell whether it was the last.
 */
final class ServerUsers {
    /** A process locks a file once, and loses the lock with the first handle of the file that it closes. */
    private static final Map<Path, ServerUsers> OF_THIS_PROCESS = new HashMap<>();

    private final Path folder;
    private final FileChannel channel;
    private final FileLock shared;
    private int count;

    /** What is done by the last, while nobody can join. */
    @FunctionalInterface
    interface Farewell {
        void run() throws IOException, InterruptedException;
    }

    private ServerUsers(Path folder, FileChannel channel, FileLock shared) {
        this.folder = folder;
        this.channel = channel;
        this.shared = shared;
    }

    /** Counts one more in; empty while the last of another process says farewell. */
    static Optional<ServerUsers> tryJoin(Path folder) throws IOException {
        synchronized (OF_THIS_PROCESS) {
            ServerUsers here = OF_THIS_PROCESS.get(folder);
            if (here == null) {
                FileChannel channel = FileChannel.open(
                        folder.resolve("users"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
                here = new ServerUsers(folder, channel, lock);
                OF_THIS_PROCESS.put(folder, here);
            }
            here.count++;
            return Optional.of(here);
        }
    }

    /** Counts one out. */
    void leave(Farewell ofTheLast) throws IOException, InterruptedException {
        synchronized (OF_THIS_PROCESS) {
            count--;
            if (count > 0) {
                return;
            }
            OF_THIS_PROCESS.remove(folder);
            try (channel) {
                shared.release();
                if (channel.tryLock() != null) {
                    ofTheLast.run();
                }
            }
        }
    }
}
