package dev.leadwright.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;

/** The line from Leadwright to a mail server, which breaks at the end of a message when a story says so. */
final class ForgetfulMailLine implements AutoCloseable {
    private static final String END = "\r\n.\r\n";

    /** What happens at the end of the next message. */
    enum Break {
        NONE,
        /** The server never sees the end. */
        BEFORE_THE_SERVER,
        /** The server takes the message, and its answer is lost. */
        BEFORE_THE_ANSWER
    }

    private final ServerSocket door;
    private final AtomicReference<Break> next = new AtomicReference<>(Break.NONE);

    ForgetfulMailLine() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void breaksOnce(Break where) {
        next.set(where);
    }

    void leadsTo(int server) {
        Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    Socket here = door.accept();
                    Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                    var call = new Call(here, there);
                    Thread.startVirtualThread(call::toServer);
                    Thread.startVirtualThread(call::toClient);
                }
            } catch (IOException closed) {
                // The story is over.
            }
        });
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Call {
        private final Socket here;
        private final Socket there;
        private volatile boolean answersAreLost;

        Call(Socket here, Socket there) {
            this.here = here;
            this.there = there;
        }

        void toServer() {
            try (here;
                    there) {
                InputStream in = here.getInputStream();
                OutputStream out = there.getOutputStream();
                StringBuilder last = new StringBuilder();
                for (int c = in.read(); c >= 0; c = in.read()) {
                    last.append((char) c);
                    last.delete(0, Math.max(0, last.length() - END.length()));
                    if (last.toString().equals(END) && breaksNow()) {
                        return;
                    }
                    out.write(c);
                }
            } catch (IOException hungUp) {
                // One side has hung up; so does the other.
            }
        }

        private boolean breaksNow() {
            Break where = next.getAndSet(Break.NONE);
            answersAreLost = where == Break.BEFORE_THE_ANSWER;
            return where == Break.BEFORE_THE_SERVER;
        }

        void toClient() {
            try (here;
                    there) {
                InputStream in = there.getInputStream();
                for (int c = in.read(); c >= 0 && !answersAreLost; c = in.read()) {
                    here.getOutputStream().write(c);
                }
            } catch (IOException hungUp) {
                // One side has hung up; so does the other.
            }
        }
    }
}
