package dev.leadwright.web.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The one way out to the web, for every client we have: a forward proxy on a free port of 127.0.0.1. It reads the host of
 * each request and each CONNECT itself, resolves it once, refuses it if any of its addresses is not public, and connects
 * to the address that it found fit. So a name that changes its address in between (DNS rebinding) gains nothing.
 *
 * <p>A client needs a {@link Passage}; without its credentials the answer is 407.
 */
public final class Wall implements AutoCloseable {
    private static final int BACKLOG = 200;
    private static final long A_MOMENT = Duration.ofMillis(10).toNanos();
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final int NAME_BYTES = 6;
    private static final int PASSWORD_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Destinations destinations;
    private final Dialer dialer;
    private final ServerSocket door;
    private final Thread doorkeeper;
    private final Map<String, Passage> passages = new ConcurrentHashMap<>();
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("wall-clock").factory());

    /**
     * Opens it.
     *
     * @param openWeb whether anything but the local sites may be visited
     * @param localSites host name to loopback address and port ({@code 127.0.0.1:8099}): the only exception to the rules
     */
    public Wall(boolean openWeb, Map<String, String> localSites) {
        this(new Destinations(openWeb, localSites, Resolver.SYSTEM, PublicAddresses::isFree), Dialer.TCP);
    }

    Wall(Destinations destinations, Dialer dialer) {
        this.destinations = destinations;
        this.dialer = dialer;
        try {
            door = new ServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException("No port of 127.0.0.1 is free for the way out to the web.", e);
        }
        doorkeeper = Thread.ofVirtual().name("wall-door").start(this::serve);
    }

    /** Begins a visit. */
    @SuppressWarnings("FutureReturnValueIgnored") // ending a passage twice does nothing, and cannot fail
    public Passage open(VisitLimits limits) {
        var passage = new Passage(this, "visit-" + random(NAME_BYTES), random(PASSWORD_BYTES), limits);
        passages.put(passage.credentials(), passage);
        clock.schedule(passage::end, limits.time().toNanos(), TimeUnit.NANOSECONDS);
        return passage;
    }

    /** Whether the host is one of the local sites. They speak plain http. */
    public boolean isLocal(String host) {
        return destinations.isLocal(host);
    }

    /** Why an address will not be visited, as far as its spelling tells. What its name leads to is judged on the way. */
    public Optional<String> refusal(URI uri) {
        return destinations.refusal(uri).map(Refusal::reason);
    }

    /** Ends all visits and connections; then nobody can come in. */
    @Override
    public void close() {
        try {
            door.close();
            doorkeeper.join(FAREWELL); // the system lets people in until who waits for them has left
        } catch (IOException e) {
            // Nobody comes in any more in either case.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
        passages.values().forEach(Passage::close);
        connections.shutdownNow();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
    }

    Optional<Passage> find(String credentials) {
        return Optional.ofNullable(passages.get(credentials));
    }

    void forget(Passage passage) {
        passages.remove(passage.credentials());
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                connections.execute(new Connection(this, client, destinations, dialer));
            } catch (IOException | RejectedExecutionException e) {
                // The door was closed; or a client was gone before it was in, or files ran out: the next one may come
                // in.
                LockSupport.parkNanos(A_MOMENT);
            }
        }
    }

    private static String random(int bytes) {
        var drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
