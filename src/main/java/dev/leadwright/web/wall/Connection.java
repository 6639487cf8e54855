package dev.leadwright.web.wall;

import dev.leadwright.web.wall.Refusal.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection of a client to the wall. It serves one request, so that nothing can be hidden behind the first. */
final class Connection implements Runnable {
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?:Basic|Bearer) +([A-Za-z0-9+/=]{1,200})", Pattern.CASE_INSENSITIVE);
    private static final Duration HEAD_TIME = Duration.ofSeconds(10);
    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofMillis(500);
    private static final int MAX_UNREAD = 1 << 20;

    private final Wall wall;
    private final Socket client;
    private final Destinations destinations;
    private final Dialer dialer;

    Connection(Wall wall, Socket client, Destinations destinations, Dialer dialer) {
        this.wall = wall;
        this.client = client;
        this.destinations = destinations;
        this.dialer = dialer;
    }

    @Override
    public void run() {
        try (client) {
            client.setTcpNoDelay(true);
            client.setSoTimeout(Math.toIntExact(HEAD_TIME.toMillis()));
            var in = new BufferedInputStream(client.getInputStream());
            Head head = Head.read(in);
            Optional<Passage> passage = head.value("Proxy-Authorization").flatMap(this::passage);
            if (passage.isEmpty()) {
                answer(WallAnswer.WHO_ARE_YOU, in);
                return;
            }
            try {
                client.setSoTimeout(0); // the visit's time counts from here
                serve(head, in, passage.get());
            } catch (RefusedException e) {
                passage.get().note(e.refusal());
                answer(WallAnswer.of(e.refusal()), in);
            } finally {
                passage.get().release(client);
            }
        } catch (IOException e) {
            // The client left, or the visit ended: there is nobody to tell.
        }
    }

    private Optional<Passage> passage(String authorization) {
        Matcher credentials = CREDENTIALS.matcher(authorization);
        return credentials.matches() ? wall.find(credentials.group(1)) : Optional.empty();
    }

    private void serve(Head head, InputStream in, Passage passage) throws IOException, RefusedException {
        passage.admit();
        passage.hold(client);
        Request request = Request.of(head);
        Socket site = dial(request.target(), passage);
        passage.hold(site);
        try (site) {
            var relay = new Relay(client, in, site, request.target(), passage);
            switch (request) {
                case Request.Tunnel tunnel -> relay.tunnel();
                case Request.Plain plain -> relay.exchange(plain);
            }
        } finally {
            passage.release(site);
        }
    }

    /** Connects to the first address that answers; all of them were found fit. */
    private Socket dial(Authority target, Passage passage) throws RefusedException {
        for (InetSocketAddress address : destinations.addresses(target)) {
            Duration left = passage.remaining();
            try {
                return dialer.connect(address, left.compareTo(CONNECT_TIME) < 0 ? left : CONNECT_TIME);
            } catch (IOException e) {
                // The next one may answer.
            }
        }
        throw new RefusedException(target.toString(), Kind.UNREACHABLE, target.host() + " could not be reached.");
    }

    /** Ends with the wall's own answer, and gives the client time to read it before the connection is torn down. */
    private void answer(String text, InputStream in) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        client.shutdownOutput();
        client.setSoTimeout(Math.toIntExact(FAREWELL.toMillis()));
        in.readNBytes(MAX_UNREAD);
    }
}
