package dev.leadwright.mail.dns;

import java.net.InetSocketAddress;
import java.util.List;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.SimpleResolver;

/** Asks the name servers. A name that does not exist, or has nothing of the kind, has an empty list. */
public interface Dns {

    /** The name servers that this machine uses. */
    static Dns system() {
        return new NameServers(new ExtendedResolver());
    }

    /** One name server. */
    static Dns at(InetSocketAddress server) {
        return new NameServers(new SimpleResolver(server));
    }

    /** Texts, each joined of its strings (RFC 7208, 3.3). */
    List<String> texts(String name) throws DnsUnavailable;

    /** Hosts that take mail for a domain, best first; a lone dot says that none does (RFC 7505). */
    List<String> mailServers(String domain) throws DnsUnavailable;

    /** IPv4 and IPv6 addresses of a host, as text. */
    List<String> addresses(String host) throws DnsUnavailable;

    /** Names of an address. */
    List<String> names(String address) throws DnsUnavailable;
}
