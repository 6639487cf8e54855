package dev.leadwright.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The line to a real IMAP server, on which commands can be answered in the server's place: it refuses them (RFC 3501: NO). */
public final class ImapLine implements AutoCloseable {
    private static final Pattern NONE = Pattern.compile("(?!)");

    private final ServerSocket door;
    private volatile Pattern refused = NONE;

    /**
     * A line that is up.
     *
     * @param server port of the IMAP server on this machine
     */
    public ImapLine(int server) {
        try {
            door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(() -> takeCalls(server));
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on every command in which this is found gets a NO. */
    public void refuse(String command) {
        refused = Pattern.compile(command);
    }

    /** From now on all goes through. */
    public void refuseNothing() {
        refused = NONE;
    }

    private void takeCalls(int server) {
        try {
            while (true) {
                Socket here = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.startVirtualThread(() -> carryCommands(here, there));
                Thread.startVirtualThread(() -> carryAnswers(there, here));
            }
        } catch (IOException closed) {
            // The line is closed.
        }
    }

    /** The client waits for each answer, so what is said here does not fall into one of the server's. */
    private void carryCommands(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                boolean no = refused.matcher(line).find();
                OutputStream out = no ? from.getOutputStream() : to.getOutputStream();
                String said = no ? line.replaceFirst(" .*", "").strip() + " NO [UNAVAILABLE] not now\r\n" : line;
                out.write(said.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException hungUp) {
            // One side has hung up; so does the other.
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        int c = in.read();
        while (c >= 0) {
            line.append((char) c);
            if (c == '\n') {
                break;
            }
            c = in.read();
        }
        return line.toString();
    }

    private static void carryAnswers(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            // As above.
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
