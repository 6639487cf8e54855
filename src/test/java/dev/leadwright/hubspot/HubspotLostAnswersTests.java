package dev.leadwright.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.NewCompany;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Connections that break: what was not answered may have been done. */
class HubspotLostAnswersTests {
    private static final ContactId ANNA = new ContactId("101");
    private static final NewCompany ACME = new NewCompany(Map.of("name", "Acme"));

    @Test
    void whatCannotConnectWasNotDone() throws IOException {
        int port;
        try (ServerSocket closedAgain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedAgain.getLocalPort();
        }
        try (Hubspot hubspot = connect(port)) {
            assertThatExceptionOfType(CrmException.Unavailable.class)
                    .isThrownBy(() -> hubspot.crm().createCompany(ACME))
                    .withMessageContaining("cannot be reached");
        }
    }

    @Test
    void aConnectionThatClosesBeforeTheAnswerLeavesACreateUnknownAndIsTriedOnce() throws IOException {
        try (Server server = new Server("");
                Hubspot hubspot = connect(server.port())) {
            assertThatExceptionOfType(CrmException.OutcomeUnknown.class)
                    .isThrownBy(() -> hubspot.crm().createCompany(ACME))
                    .withMessageContaining("not known whether it was done");
            assertThat(server.connections()).isEqualTo(1);
            assertThatExceptionOfType(CrmException.Unavailable.class)
                    .isThrownBy(() -> hubspot.crm().getContact(ANNA));
        }
    }

    @Test
    void anAnswerThatBreaksOffLeavesACreateUnknown() throws IOException {
        try (Server server = new Server("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"id\":\"7\"");
                Hubspot hubspot = connect(server.port())) {
            assertThatExceptionOfType(CrmException.OutcomeUnknown.class)
                    .isThrownBy(() -> hubspot.crm().createCompany(ACME));
        }
    }

    @Test
    void anAnswerThatStallsInItsBodyEndsAtTheTimeout() throws IOException {
        try (Server server = new Server("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"id\":\"7\"").stalling();
                Hubspot hubspot = connect(server.port())) {
            assertThatExceptionOfType(CrmException.OutcomeUnknown.class)
                    .isThrownBy(() -> hubspot.crm().createCompany(ACME))
                    .withMessageContaining("no answer within 1 s");
            assertThatExceptionOfType(CrmException.Unavailable.class)
                    .isThrownBy(() -> hubspot.crm().getContact(ANNA));
        }
    }

    @Test
    void anInterruptionLeavesACreateUnknownAndTheThreadInterrupted() throws IOException {
        try (Server server = new Server("").stalling();
                Hubspot hubspot = connect(server.port())) {
            server.onRequest(Thread.currentThread()::interrupt);
            assertThatExceptionOfType(CrmException.OutcomeUnknown.class)
                    .isThrownBy(() -> hubspot.crm().createCompany(ACME));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anInterruptionBeforeTheCallMeansThatItWasNotDone() throws IOException {
        try (Server server = new Server("");
                Hubspot hubspot = connect(server.port())) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(CrmException.Unavailable.class)
                    .isThrownBy(() -> hubspot.crm().createCompany(ACME));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.connections()).isZero();
        }
    }

    private static Hubspot connect(int port) {
        return Hubspot.connect(
                HubspotSettings.at(URI.create("http://localhost:" + port), "token")
                        .withTimeout(Duration.ofSeconds(1)),
                Clock.systemUTC());
    }

    /** Reads a request, says its line, and closes the connection or holds it open. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);
        private final String answer;
        private volatile boolean stalling;
        private volatile Runnable onRequest = () -> {};

        Server(String answer) throws IOException {
            this.answer = answer;
            Thread.ofVirtual().start(this::accept);
        }

        Server stalling() {
            stalling = true;
            return this;
        }

        void onRequest(Runnable action) {
            onRequest = action;
        }

        int port() {
            return socket.getLocalPort();
        }

        int connections() {
            return connections.get();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try {
                    Socket connection = socket.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> serve(connection));
                } catch (IOException stopped) {
                    return;
                }
            }
        }

        private void serve(Socket connection) {
            try (connection) {
                assertThat(connection.getInputStream().read(new byte[8192])).isPositive();
                onRequest.run();
                connection.getOutputStream().write(answer.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                connection.getOutputStream().flush();
                if (stalling) {
                    closed.await();
                }
            } catch (IOException gone) {
                // The client gave up first, as some of these tests want it to.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            closed.countDown();
            socket.close();
        }
    }
}
