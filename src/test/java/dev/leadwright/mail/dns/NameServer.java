package dev.leadwright.mail.dns;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A name server on loopback (RFC 1035, over UDP) that knows what it was told. */
public final class NameServer implements AutoCloseable {
    private static final Map<Integer, String> TYPES = Map.of(1, "A", 12, "PTR", 15, "MX", 16, "TXT", 28, "AAAA");
    private static final int STRING = 255;

    private final DatagramSocket socket;
    private final Map<String, List<byte[]>> records = new HashMap<>();
    private volatile boolean silent;

    public NameServer() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public Dns dns() {
        return Dns.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()));
    }

    /** Takes questions, and does not answer. */
    void fallSilent() {
        silent = true;
    }

    public NameServer text(String name, String text) {
        var data = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        for (int from = 0; from < bytes.length; from += STRING) {
            int length = Math.min(STRING, bytes.length - from);
            data.write(length);
            data.write(bytes, from, length);
        }
        return add(name, "TXT", data.toByteArray());
    }

    public NameServer mailServer(String name, int preference, String host) {
        byte[] target = encoded(host);
        byte[] data = new byte[target.length + 2];
        data[1] = (byte) preference;
        System.arraycopy(target, 0, data, 2, target.length);
        return add(name, "MX", data);
    }

    public NameServer address(String name, String address) {
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        return add(name, bytes.length == 4 ? "A" : "AAAA", bytes);
    }

    public NameServer pointer(String name, String host) {
        return add(name, "PTR", encoded(host));
    }

    private synchronized NameServer add(String name, String type, byte[] data) {
        records.computeIfAbsent(name.toLowerCase(Locale.ROOT) + " " + type, _ -> new ArrayList<>())
                .add(data);
        return this;
    }

    private void serve() {
        byte[] room = new byte[4096];
        while (!socket.isClosed()) {
            try {
                var question = new DatagramPacket(room, room.length);
                socket.receive(question);
                if (!silent) {
                    byte[] answer = answer(Arrays.copyOf(room, question.getLength()));
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private synchronized byte[] answer(byte[] question) throws IOException {
        var name = new StringBuilder();
        int at = 12;
        for (; question[at] != 0; at += question[at] + 1) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
        }
        int type = (question[at + 1] << 8) | (question[at + 2] & 0xFF);
        String asked = name.toString().toLowerCase(Locale.ROOT);
        List<byte[]> found = records.getOrDefault(asked + " " + TYPES.get(type), List.of());
        boolean known = records.keySet().stream().anyMatch(key -> key.startsWith(asked + " "));
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(known ? 0x8580 : 0x8583); // an authoritative answer; else: no such name
        out.writeShort(1);
        out.writeShort(found.size());
        out.writeInt(0);
        out.write(question, 12, at + 5 - 12);
        for (byte[] data : found) {
            out.writeShort(0xC00C); // the name asked for
            out.writeShort(type);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(data.length);
            out.write(data);
        }
        return bytes.toByteArray();
    }

    private static byte[] encoded(String name) {
        var bytes = new ByteArrayOutputStream();
        for (String label : name.equals(".") ? new String[0] : name.split("\\.")) {
            bytes.write(label.length());
            bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
