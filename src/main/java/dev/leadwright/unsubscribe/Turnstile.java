package dev.leadwright.unsubscribe;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets as many visitors in as the database bears: few at once, and a bounded number a minute from each address. Guessing
 * tokens is hopeless anyway; this keeps it from costing the others anything.
 */
final class Turnstile {
    /** Far above what the mail provider with most of our recipients sends. */
    static final int A_MINUTE = 120;

    private static final int AT_ONCE = 4;
    private static final long PATIENCE_MILLIS = 3_000;
    private static final int MOST_ADDRESSES = 10_000;
    private static final int LONGEST_ADDRESS = 64;
    private static final int NETWORK_BYTES = 8;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Clock clock;
    private volatile Minute minute = new Minute(0, new ConcurrentHashMap<>());

    Turnstile(Clock clock) {
        this.clock = clock;
    }

    private record Minute(long number, Map<String, Integer> visits) {}

    /** Whether a visitor may go on; whoever was let in has to {@link #leave}. */
    boolean admits(String address) {
        return count(address) <= A_MINUTE && takePlace();
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }

    private int count(String address) {
        Minute now = now();
        String key = now.visits().size() < MOST_ADDRESSES ? network(address) : "others";
        return now.visits().merge(key, 1, Integer::sum);
    }

    private synchronized Minute now() {
        long number = clock.millis() / 60_000;
        if (number != minute.number()) {
            minute = new Minute(number, new ConcurrentHashMap<>());
        }
        return minute;
    }

    /** Whoever has one address of IPv6 has 2^64 of them. */
    private static String network(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(literal.getAddress(), 0, NETWORK_BYTES)
                    : literal.getHostAddress();
        } catch (IllegalArgumentException whateverAProxySaid) {
            return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
        }
    }
}
