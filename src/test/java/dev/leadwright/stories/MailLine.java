package dev.leadwright.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The line from Leadwright to the mail server. While it is down, the mail server's port refuses connections. */
final class MailLine implements AutoCloseable {
    private final int port;
    private volatile ServerSocket door;

    private MailLine(ServerSocket door) {
        this.port = door.getLocalPort();
        this.door = door;
    }

    /** A line that is down, with a port that nobody else has. */
    static MailLine down() {
        try {
            MailLine line = new MailLine(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            line.door.close();
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** The line is up, and leads to this port. */
    void leadsTo(int server) {
        try {
            door = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(() -> takeCalls(server));
    }

    private void takeCalls(int server) {
        try {
            while (true) {
                Socket here = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.startVirtualThread(() -> carry(here, there));
                Thread.startVirtualThread(() -> carry(there, here));
            }
        } catch (IOException closed) {
            // The line is closed.
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            // One side has hung up; so does the other.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
