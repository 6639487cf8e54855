package dev.leadwright.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.Stream;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real mail server on loopback that delivers to nobody: each mail it takes becomes one {@code .eml} file in a folder.
 * A mail is answered with 250 only after its file is complete.
 */
public final class OutboxServer implements AutoCloseable {

    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final int MAX_MESSAGE = 10 * 1024 * 1024;

    private final Path folder;
    private final Clock clock;
    private final SMTPServer server;

    private OutboxServer(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("outbox.localhost")
                .softwareName("Leadwright outbox")
                .maxMessageSize(MAX_MESSAGE)
                .messageHandler((context, from, to, data) -> keep(to, data))
                .build();
    }

    /**
     * Starts the server on a free port.
     *
     * @param folder where the files go; created if it is missing
     */
    public static OutboxServer start(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox's folder " + folder + " cannot be created.", e);
        }
        OutboxServer outbox = new OutboxServer(folder, clock);
        outbox.server.start();
        return outbox;
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** How many mails the folder holds. */
    public int count() {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".eml")).count();
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox's folder " + folder + " cannot be read.", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The file's name holds nothing of the mail: what a mail says is not ours to make paths of. */
    private void keep(String recipient, byte[] data) {
        String name = FILE_TIME.format(clock.instant()) + "-" + UUID.randomUUID();
        try {
            Path unfinished = Files.createTempFile(folder, name, ".part");
            Files.write(unfinished, ("X-Outbox-Recipient: " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
            Files.write(unfinished, data, java.nio.file.StandardOpenOption.APPEND);
            Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox cannot write to " + folder + ".", e);
        }
    }
}
