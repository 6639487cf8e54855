package dev.leadwright.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told and remembers every line it was sent. A reply of "drop" hangs up. */
public final class ScriptedSmtpServer implements AutoCloseable {
    public static final String DROP = "drop";

    public final List<String> lines = new CopyOnWriteArrayList<>();
    public final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Map<String, String> replies;

    /** @param replies by the first word of a command; "." is the end of the message */
    public ScriptedSmtpServer(Map<String, String> replies) throws IOException {
        this.replies = replies;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public boolean hasSeenTheDot() {
        return lines.contains(".");
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            boolean inData = false;
            String reply = "220 scripted";
            while (!reply.equals(DROP)) {
                connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
                String line;
                do {
                    line = in.readLine();
                    if (line == null) {
                        return;
                    }
                    lines.add(line);
                } while (inData && !line.equals("."));
                String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                reply = replies.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
                inData = reply.startsWith("354");
            }
        } catch (IOException gone) {
            // The client hung up.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
