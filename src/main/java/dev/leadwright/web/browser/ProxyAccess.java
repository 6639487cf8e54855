package dev.leadwright.web.browser;

import java.net.InetSocketAddress;

/**
 * The one way by which a page may reach the network: a proxy on loopback that vets every request.
 *
 * @param user and the password tell this visit from every other
 */
public record ProxyAccess(InetSocketAddress address, String user, String password) {

    /** As Chromium writes a proxy. */
    String server() {
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public String toString() {
        return "ProxyAccess[" + server() + "]";
    }
}
