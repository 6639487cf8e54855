package dev.leadwright.web.wall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * An internet on loopback: one public site, {@code landing.example}, and canaries everywhere else. Whoever is let through
 * to any other address than the public site's is heard by a canary, whatever port was asked for.
 */
final class TestInternet implements AutoCloseable {
    static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");

    private final Map<String, List<InetAddress>> names = new HashMap<>();
    private final Map<String, AtomicInteger> asked = new HashMap<>();
    final Canaries canaries = new Canaries();
    final Wall wall = wall(PublicAddresses::isFree);
    final List<Vector> vectors = Vector.list("vectors.txt").stream()
            .map(vector -> vector.with(canaries.port(), wall.address().getPort()))
            .toList();
    final PublicSite site = new PublicSite(vectors);

    TestInternet() throws IOException {
        name("landing.example", PUBLIC.getHostAddress());
        name("loopback.example", "127.0.0.1");
        name("localhost", "127.0.0.1", "::1");
        name("www.localhost", "127.0.0.1");
        name("loopback6.example", "::1");
        name("mapped.example", "::ffff:127.0.0.1");
        name("nat64.example", "64:ff9b::7f00:1");
        name("6to4.example", "2002:7f00:1::");
        name("private.example", "10.0.0.1");
        name("ula.example", "fd00::2");
        name("metadata.example", "169.254.169.254");
        name("metadata.google.internal", "169.254.169.254");
        name("zero.example", "0.0.0.0");
        name("both.example", PUBLIC.getHostAddress(), "127.0.0.1");
        name("both6.example", PUBLIC.getHostAddress(), "::1");
        name("127.0.0.1.nip.example", "127.0.0.1");
        name("7f000001.nip.example", "127.0.0.1");
        name("app-127-0-0-1.nip.example", "127.0.0.1");
        names.put("ours.example", ours());
    }

    /** A wall of this internet with these rules on addresses. */
    final Wall wall(Predicate<InetAddress> mayBeVisited) {
        return new Wall(new Destinations(true, Map.of(), this::resolve, mayBeVisited), this::connect);
    }

    /** Answers live no longer than the question: some names have another address the next time. */
    private synchronized List<InetAddress> resolve(String name) throws UnknownHostException {
        int before = asked.computeIfAbsent(name, any -> new AtomicInteger()).getAndIncrement();
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        return switch (name) {
            case "rebind.example" -> List.of(before == 0 ? PUBLIC : loopback);
            case "flip.example" -> List.of(before % 2 == 0 ? loopback : PUBLIC);
            default -> Optional.ofNullable(names.get(name)).orElseThrow(() -> new UnknownHostException(name));
        };
    }

    private Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
        if (address.getAddress().equals(PUBLIC)) {
            return Dialer.TCP.connect(site.address(), timeout);
        }
        InetAddress here = PublicAddresses.isOurs(address.getAddress())
                ? address.getAddress()
                : InetAddress.ofLiteral("127.0.0.1");
        return Dialer.TCP.connect(new InetSocketAddress(here, canaries.port()), timeout);
    }

    private void name(String name, String... addresses) {
        names.put(name, Arrays.stream(addresses).map(InetAddress::ofLiteral).toList());
    }

    /** This machine's addresses in its networks; loopback if it is in none. */
    private static List<InetAddress> ours() throws IOException {
        List<InetAddress> ours = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        return ours.isEmpty() ? List.of(InetAddress.ofLiteral("127.0.0.1")) : ours;
    }

    @Override
    public void close() throws IOException {
        wall.close();
        site.close();
        canaries.close();
    }
}
