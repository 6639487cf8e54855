package dev.leadwright.mail.dns;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** The JDK's own resolver. */
final class JndiDns implements Dns {
    private static final String MILLIS = "2000";
    private static final String TRIES = "2";

    private final String server;

    JndiDns(String server) {
        this.server = server;
    }

    @Override
    public List<String> texts(String name) throws DnsUnavailable {
        return ask(name, "TXT").stream().map(JndiDns::joined).toList();
    }

    @Override
    public List<String> mailServers(String domain) throws DnsUnavailable {
        return ask(domain, "MX").stream()
                .map(record -> record.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .sorted(Comparator.comparingInt(parts -> Integer.parseInt(parts[0])))
                .map(parts -> parts[1].equals(".") ? "." : withoutDot(parts[1]))
                .toList();
    }

    @Override
    public List<String> addresses(String host) throws DnsUnavailable {
        List<String> found = new ArrayList<>(ask(host, "A"));
        found.addAll(ask(host, "AAAA"));
        return found;
    }

    @Override
    public List<String> names(String address) throws DnsUnavailable {
        return ask(reversed(address), "PTR").stream().map(JndiDns::withoutDot).toList();
    }

    private List<String> ask(String name, String type) throws DnsUnavailable {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(Context.PROVIDER_URL, server);
        environment.put("com.sun.jndi.dns.timeout.initial", MILLIS);
        environment.put("com.sun.jndi.dns.timeout.retries", TRIES);
        try {
            var context = new InitialDirContext(environment);
            try {
                Attribute found =
                        context.getAttributes(name, new String[] {type}).get(type);
                return found == null
                        ? List.of()
                        : Collections.list(found.getAll()).stream()
                                .map(String::valueOf)
                                .toList();
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return List.of();
        } catch (NamingException e) {
            throw new DnsUnavailable(name, e);
        }
    }

    /** The resolver gives a record's strings with spaces between them, and in quotes where they hold spaces themselves. */
    static String joined(String record) {
        var text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char letter = record.charAt(i);
            if (letter == '\\' && i + 1 < record.length()) {
                text.append(record.charAt(++i));
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter != ' ' || quoted) {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static String reversed(String address) {
        try {
            // An address in digits, which is not looked up.
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            var parts = new ArrayList<String>();
            for (byte part : bytes) {
                int value = Byte.toUnsignedInt(part);
                if (bytes.length == 4) {
                    parts.add(String.valueOf(value));
                } else {
                    parts.add(Integer.toHexString(value >> 4));
                    parts.add(Integer.toHexString(value & 0xF));
                }
            }
            return String.join(".", parts.reversed()) + (bytes.length == 4 ? ".in-addr.arpa" : ".ip6.arpa");
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }

    private static String withoutDot(String name) {
        return (name.endsWith(".") ? name.substring(0, name.length() - 1) : name).toLowerCase(Locale.ROOT);
    }
}
