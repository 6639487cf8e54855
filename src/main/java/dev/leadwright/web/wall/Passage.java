package dev.leadwright.web.wall;

import dev.leadwright.web.wall.Refusal.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One visit's way through the wall: the proxy's address, and the credentials by which the wall tells this visit from
 * others, so that no page spends another visit's limits. Close it when the visit is over: its connections end, and its
 * credentials are worth nothing any more.
 */
public final class Passage implements AutoCloseable {
    /** A page can ask for addresses for ever; the first ones tell enough. */
    private static final int MAX_REFUSALS = 500;

    private final Wall wall;
    private final String user;
    private final String password;
    private final VisitLimits limits;
    private final long end;
    private final Allowance received;
    private final Allowance sent;
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final Set<Closeable> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    Passage(Wall wall, String user, String password, VisitLimits limits) {
        this.wall = wall;
        this.user = user;
        this.password = password;
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
        this.received = new Allowance(limits.receivedBytes());
        this.sent = new Allowance(limits.sentBytes());
    }

    /** The address of the proxy, on loopback: for http by absolute addresses, for https by CONNECT. */
    public InetSocketAddress proxy() {
        return wall.address();
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    /**
     * What a client that sets the header {@code Proxy-Authorization} itself puts there. It is the scheme Bearer, because
     * Java's client sends no Basic to open a tunnel ({@code jdk.http.auth.tunneling.disabledSchemes}).
     */
    public String authorization() {
        return "Bearer " + credentials();
    }

    /** What was refused or failed so far, in order; the first 500. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** Requests and tunnels that were asked for so far. */
    public int requests() {
        return requests.get();
    }

    /** Bytes received from sites so far. */
    public long receivedBytes() {
        return limits.receivedBytes() - received.left();
    }

    /** Bytes sent to sites so far. */
    public long sentBytes() {
        return limits.sentBytes() - sent.left();
    }

    @Override
    public void close() {
        wall.forget(this);
        end();
    }

    /** Cuts what is under way; nothing more is let through. */
    void end() {
        over = true;
        connections.forEach(Passage::cut);
        connections.clear();
    }

    /** Counts one more request. */
    void admit() throws RefusedException {
        if (requests.incrementAndGet() > limits.requests()) {
            throw limit("The visit made more than " + limits.requests() + " requests.");
        }
        if (over || remaining().isZero()) {
            throw limit("The time for the visit is used up.");
        }
    }

    /** Ties a connection to the visit: it is cut when the visit ends. */
    void hold(Closeable connection) {
        connections.add(connection);
        if (over) {
            cut(connection);
        }
    }

    void release(Closeable connection) {
        connections.remove(connection);
    }

    void note(Refusal refusal) {
        if (refusals.size() < MAX_REFUSALS) {
            refusals.add(refusal);
        }
    }

    /** Never negative. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    VisitLimits limits() {
        return limits;
    }

    Allowance received() {
        return received;
    }

    Allowance sent() {
        return sent;
    }

    String credentials() {
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.US_ASCII));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Passage[" + user + ", " + requests + " requests, " + receivedBytes() + " bytes]";
    }

    private static RefusedException limit(String reason) {
        return new RefusedException("", Kind.LIMIT, reason);
    }

    private static void cut(Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // It was broken already.
        }
    }
}
