package dev.leadwright.web.wall;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/** Connects to an address that was found fit. It is a literal: nothing is resolved here. */
interface Dialer {
    /** By TCP, past any proxy that the JVM was told of. */
    Dialer TCP = (address, timeout) -> {
        var socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, Math.toIntExact(Math.max(1, timeout.toMillis())));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    };

    Socket connect(InetSocketAddress address, Duration timeout) throws IOException;
}
