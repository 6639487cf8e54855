package dev.leadwright.chaos.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A mail server that writes down how far each message came, and hangs up at a step of the protocol when it is told to. It
 * listens at a port for each node, so that it knows whose message it is.
 */
public final class MailServer implements AutoCloseable {
    private final List<ServerSocket> sockets = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Map<Step, Consumer<String>> traps = new ConcurrentHashMap<>();

    /** Where a conversation can be cut. */
    public enum Step {
        CONNECT,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        /** In the middle of the message. */
        BODY,
        /** After the dot that ends the message, before the answer to it. */
        DOT
    }

    /** How far a message came. */
    public enum Reached {
        /** Its first line arrived. */
        BEGUN,
        /** Its final dot arrived: this server has it. */
        TAKEN,
        /** The answer to the dot was sent. */
        ANSWERED
    }

    /**
     * What happened to a message.
     *
     * @param messageId without angle brackets
     * @param followUp it stands in the thread of an earlier one
     */
    public record Event(Instant at, String node, Reached reached, String to, String messageId, boolean followUp) {}

    /** Opens the port of a node. */
    public int portFor(String node) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            Thread.ofVirtual().start(() -> accept(socket, node));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Springs a trap on the next conversation that comes to this step, in place of one that waits: it is told whose it is,
     * and the connection is cut without an answer.
     */
    public void trap(Step step, Consumer<String> onNode) {
        traps.put(step, onNode);
    }

    public void removeTraps() {
        traps.clear();
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    private void accept(ServerSocket socket, String node) {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection, node));
            }
        } catch (IOException closed) {
            // The node is dead, or the rig is done.
        }
    }

    private void serve(Socket connection, String node) {
        try (connection) {
            new Conversation(connection, node).hold();
        } catch (IOException gone) {
            // The node hung up, or died.
        } finally {
            connections.remove(connection);
        }
    }

    private boolean isTrapped(Step step, String node) {
        Consumer<String> trap = traps.remove(step);
        if (trap == null) {
            return false;
        }
        trap.accept(node);
        return true;
    }

    private final class Conversation {
        private final BufferedReader in;
        private final Socket connection;
        private final String node;
        private String recipient = "";

        Conversation(Socket connection, String node) throws IOException {
            this.connection = connection;
            this.node = node;
            this.in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        void hold() throws IOException {
            if (isTrapped(Step.CONNECT, node)) {
                return;
            }
            answer("220 rig");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!obey(line)) {
                    return;
                }
            }
        }

        /** @return false to hang up */
        private boolean obey(String line) throws IOException {
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            for (Step step : Step.values()) {
                if (step.name().equals(command) && isTrapped(step, node)) {
                    return false;
                }
            }
            switch (command) {
                case "RCPT" -> {
                    recipient = line.replaceFirst(".*<", "").replaceFirst(">.*", "");
                    answer("250 ok");
                }
                case "DATA" -> {
                    answer("354 go on");
                    return takeMessage();
                }
                case "QUIT" -> {
                    answer("221 bye");
                    return false;
                }
                default -> answer("250 ok");
            }
            return true;
        }

        private boolean takeMessage() throws IOException {
            String messageId = "";
            boolean followUp = false;
            boolean inHeaders = true;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(".")) {
                    return end(messageId, followUp);
                }
                String lower = line.toLowerCase(Locale.ROOT);
                if (inHeaders && lower.startsWith("message-id:")) {
                    messageId = line.replaceFirst(".*<", "").replaceFirst(">.*", "");
                } else if (inHeaders && lower.startsWith("in-reply-to:")) {
                    followUp = true;
                } else if (inHeaders && line.isEmpty()) {
                    inHeaders = false;
                    note(Reached.BEGUN, messageId, followUp);
                    if (isTrapped(Step.BODY, node)) {
                        return false;
                    }
                }
            }
            return false;
        }

        private boolean end(String messageId, boolean followUp) throws IOException {
            note(Reached.TAKEN, messageId, followUp);
            if (isTrapped(Step.DOT, node)) {
                return false;
            }
            answer("250 taken");
            note(Reached.ANSWERED, messageId, followUp);
            return true;
        }

        private void note(Reached reached, String messageId, boolean followUp) {
            events.add(new Event(Instant.now(), node, reached, recipient, messageId, followUp));
        }

        private void answer(String line) throws IOException {
            connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        for (ServerSocket socket : sockets) {
            closeQuietly(socket);
        }
        connections.forEach(MailServer::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            // It is closed either way.
        }
    }
}
