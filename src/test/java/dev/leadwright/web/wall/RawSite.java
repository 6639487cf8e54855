package dev.leadwright.web.wall;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A site on loopback that says to everyone what it is told, byte by byte, be it HTTP or not. */
public final class RawSite implements AutoCloseable {
    /** What the site does with one who connected. */
    @FunctionalInterface
    public interface Behaviour {
        void meet(String request, InputStream in, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket door = new ServerSocket(0, 100, InetAddress.ofLiteral("127.0.0.1"));
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private volatile Behaviour behaviour;

    /** One that answers so. */
    public static RawSite saying(String answer) throws IOException {
        return new RawSite((request, in, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    public RawSite(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        Thread.ofVirtual().start(this::serve);
    }

    public void behave(Behaviour other) {
        behaviour = other;
    }

    /** For {@code web.local-sites}. */
    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    /** The first line of each request so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What was taken from it so far, by the visitor or the buffers on the way. */
    public long sentBytes() {
        return sent.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                guests.add(guest);
                Thread.ofVirtual().start(() -> meet(guest));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void meet(Socket guest) {
        try (guest) {
            Head head = Head.read(guest.getInputStream());
            requests.add(head.firstLine());
            behaviour.meet(head.firstLine(), guest.getInputStream(), counting(guest.getOutputStream()));
        } catch (IOException e) {
            // The visitor had enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            guests.remove(guest);
        }
    }

    private OutputStream counting(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                sent.addAndGet(length);
            }
        };
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket guest : guests) {
            guest.close();
        }
    }
}
