package dev.leadwright.web.wall;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name: all of them, IPv4 and IPv6. */
interface Resolver {
    /** By the operating system's means. */
    Resolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    /**
     * Never empty.
     *
     * @param name a checked host name, no literal address
     */
    List<InetAddress> resolve(String name) throws UnknownHostException;
}
