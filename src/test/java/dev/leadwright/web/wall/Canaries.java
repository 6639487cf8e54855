package dev.leadwright.web.wall;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.SynchronousQueue;

/**
 * Listens on every address of this machine, by TCP and UDP, for what should never come: loopback in all its forms, IPv4
 * and IPv6, and the machine's addresses in its networks.
 */
final class Canaries implements AutoCloseable {
    private static final byte[] CALL = {42};

    private final ServerSocket tcp = new ServerSocket(0);
    private final DatagramSocket udp = new DatagramSocket(tcp.getLocalPort());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final SynchronousQueue<Integer> calls = new SynchronousQueue<>();
    /** Connections of our own, from these ports. */
    private volatile int ownPort;

    Canaries() throws IOException {
        Thread.ofVirtual().start(this::listen);
        Thread.ofVirtual().start(this::listenToPackets);
    }

    int port() {
        return tcp.getLocalPort();
    }

    /**
     * Where somebody connected to or sent a packet to since the last call. Whoever came before this call is in it: those
     * who connect are taken in their order, and this call comes last.
     */
    List<String> heard() throws IOException, InterruptedException {
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        try (var call = new Socket()) {
            call.bind(new InetSocketAddress(loopback, 0));
            ownPort = call.getLocalPort();
            call.connect(new InetSocketAddress(loopback, port()));
            calls.take();
            udp.send(new DatagramPacket(CALL, 1, loopback, port()));
            calls.take();
        }
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    private void listen() {
        while (!tcp.isClosed()) {
            try (Socket visitor = tcp.accept()) {
                if (visitor.getPort() == ownPort && visitor.getInetAddress().isLoopbackAddress()) {
                    calls.put(ownPort);
                } else {
                    heard.add(visitor.getLocalAddress().getHostAddress());
                }
            } catch (IOException e) {
                // Closed, or gone again.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void listenToPackets() {
        var packet = new DatagramPacket(new byte[2000], 2000);
        while (!udp.isClosed()) {
            try {
                udp.receive(packet);
                if (packet.getLength() == 1 && packet.getData()[packet.getOffset()] == CALL[0]) {
                    calls.put(port());
                } else {
                    heard.add("UDP");
                }
            } catch (IOException e) {
                // Closed.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        tcp.close();
        udp.close();
    }
}
