package dev.leadwright.web.wall;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says to a proxy what no decent client would. */
final class RawClient {
    private RawClient() {}

    /** What comes back until the other end closes; bytes are read and written as ISO-8859-1. */
    static String say(InetSocketAddress proxy, String request) throws IOException {
        try (var socket = new Socket(proxy.getAddress(), proxy.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static String auth(Passage passage) {
        return "Proxy-Authorization: " + passage.authorization() + "\r\n";
    }

    static String get(Passage passage, String address) throws IOException {
        return say(passage.proxy(), "GET " + address + " HTTP/1.1\r\n" + auth(passage) + "\r\n");
    }
}
