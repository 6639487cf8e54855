package dev.leadwright.web.wall;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by the IANA special-purpose address registries (RFC 6890 and
 * its updates). What carries an IPv4 address within an IPv6 address is judged by the IPv4 address, or refused.
 */
final class PublicAddresses {
    private static final List<Block> SPECIAL = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared address space of providers (CGNAT)
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and the clouds' metadata services
            "168.63.129.16/32", // a service within Azure, under a public address
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** Only global unicast is given out (RFC 4291); these parts of it are special. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private static final List<Block> SPECIAL_UNICAST = blocks(
            "2001::/23", // protocol assignments, Teredo
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4 carries an IPv4 address
            "2620:4f:8000::/48", // AS112
            "3fff::/20"); // documentation

    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private PublicAddresses() {}

    /** Whether it may be visited: public, and not this machine under its public address. */
    static boolean isFree(InetAddress address) {
        return isPublic(address) && !isOurs(address);
    }

    static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true; // for want of an answer
        }
    }

    static boolean isPublic(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return SPECIAL.stream().noneMatch(block -> block.contains(address.getAddress()));
        }
        byte[] bytes = address.getAddress();
        if (NAT64.contains(bytes)) {
            return isPublic(address(Arrays.copyOfRange(bytes, 12, 16)));
        }
        return GLOBAL_UNICAST.contains(bytes)
                && !isIsatap(bytes)
                && SPECIAL_UNICAST.stream().noneMatch(block -> block.contains(bytes));
    }

    /** An interface identifier that carries an IPv4 address (RFC 5214). */
    private static boolean isIsatap(byte[] address) {
        return (address[8] & ~2) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
    }

    private static List<Block> blocks(String... blocks) {
        return Arrays.stream(blocks).map(Block::of).toList();
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    /** All addresses that share their first bits. */
    // An array as component: the class is private, and nothing compares or changes it.
    @SuppressWarnings("ArrayRecordComponent")
    private record Block(byte[] prefix, int bits) {
        static Block of(String cidr) {
            int slash = cidr.indexOf('/');
            byte[] prefix = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
            return new Block(prefix, Integer.parseInt(cidr.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = bits % 8;
            int mask = 0xFF00 >> rest & 0xFF;
            return Arrays.equals(address, 0, whole, prefix, 0, whole)
                    && (rest == 0 || (address[whole] & mask) == (prefix[whole] & mask));
        }
    }
}
