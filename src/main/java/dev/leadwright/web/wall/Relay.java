package dev.leadwright.web.wall;

import dev.leadwright.web.wall.Refusal.Kind;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Passes bytes between a client and a site, and counts them. When one end goes, the other is let go too. */
final class Relay {
    private static final int BUFFER = 16 * 1024;

    private final Socket client;
    private final InputStream fromClient;
    private final Socket site;
    private final Authority target;
    private final Passage passage;

    /** @param fromClient what the client sends, after the head that was read of it */
    Relay(Socket client, InputStream fromClient, Socket site, Authority target, Passage passage) {
        this.client = client;
        this.fromClient = fromClient;
        this.site = site;
        this.target = target;
        this.passage = passage;
    }

    void tunnel() throws IOException {
        write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
        Thread.ofVirtual().start(() -> pass(fromClient, site, List.of(passage.sent())));
        pass(site.getInputStream(), client, List.of(passage.received()));
    }

    /** Sends the request and hands back the answer; after that the connection is of no more use. */
    void exchange(Request.Plain request) throws IOException, RefusedException {
        send(request);
        Thread.ofVirtual().start(this::untilTheClientLeaves);
        var fromSite = new BufferedInputStream(site.getInputStream());
        String head = head(fromSite);
        passage.received().take(head.length());
        write(client, head);
        pass(
                fromSite,
                client,
                List.of(passage.received(), new Allowance(passage.limits().responseBytes())));
    }

    private String head(InputStream fromSite) throws IOException, RefusedException {
        try {
            return SiteAnswer.head(fromSite, target);
        } catch (IOException e) {
            if (site.isClosed()) {
                throw e; // by us: the client left, or the visit is over
            }
            throw new RefusedException(
                    target.toString(), Kind.BAD_ANSWER, target.host() + " closed the connection without an answer.");
        }
    }

    private void send(Request.Plain request) throws IOException, RefusedException {
        if (request.head().length() + request.bodyBytes() > passage.sent().left()) {
            throw new RefusedException(target.toString(), Kind.LIMIT, "The visit may not send so many bytes.");
        }
        write(site, request.head());
        passage.sent().take(request.head().length());
        copy(fromClient, site.getOutputStream(), request.bodyBytes(), List.of(passage.sent()));
    }

    /** To the end of the one or the other, or of an allowance. */
    private void pass(InputStream from, Socket to, List<Allowance> allowances) {
        try {
            copy(from, to.getOutputStream(), Long.MAX_VALUE, allowances);
            to.shutdownOutput();
        } catch (RefusedException e) {
            passage.note(e.refusal());
        } catch (IOException e) {
            // One of them is gone.
        } finally {
            close(site);
            close(client);
        }
    }

    /** To the end, or so many bytes. */
    private void copy(InputStream from, OutputStream to, long most, List<Allowance> allowances)
            throws IOException, RefusedException {
        var buffer = new byte[BUFFER];
        long left = most;
        while (left > 0) {
            int count = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                return;
            }
            left -= count;
            int allowed = count;
            for (Allowance allowance : allowances) {
                allowed = Math.min(allowed, allowance.take(count));
            }
            to.write(buffer, 0, allowed);
            if (allowed < count) {
                throw new RefusedException(
                        target.toString(), Kind.LIMIT, "More than the visit may take of " + target.host() + ".");
            }
        }
    }

    private void untilTheClientLeaves() {
        try (site) {
            fromClient.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It left.
        }
    }

    private static void write(Socket to, String text) throws IOException {
        to.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void close(Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // It is gone in either case.
        }
    }
}
