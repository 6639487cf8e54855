package dev.leadwright.mail.dns;

import java.io.ByteArrayOutputStream;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ReverseMap;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks by dnsjava; nothing is kept between two questions. */
final class NameServers implements Dns {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Resolver resolver;

    NameServers(Resolver resolver) {
        this.resolver = resolver;
        resolver.setTimeout(PATIENCE);
    }

    @Override
    public List<String> texts(String name) throws DnsUnavailable {
        return ask(name, Type.TXT, TXTRecord.class).stream()
                .map(NameServers::joined)
                .toList();
    }

    @Override
    public List<String> mailServers(String domain) throws DnsUnavailable {
        return ask(domain, Type.MX, MXRecord.class).stream()
                .sorted(Comparator.comparingInt(MXRecord::getPriority))
                .map(record -> text(record.getTarget()))
                .toList();
    }

    @Override
    public List<String> addresses(String host) throws DnsUnavailable {
        List<String> found = new ArrayList<>();
        ask(host, Type.A, ARecord.class)
                .forEach(record -> found.add(record.getAddress().getHostAddress()));
        ask(host, Type.AAAA, AAAARecord.class)
                .forEach(record -> found.add(record.getAddress().getHostAddress()));
        return found;
    }

    @Override
    public List<String> names(String address) throws DnsUnavailable {
        try {
            return ask(ReverseMap.fromAddress(address), Type.PTR, PTRRecord.class).stream()
                    .map(record -> text(record.getTarget()))
                    .toList();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address in digits: " + address, e);
        }
    }

    private <R extends Record> List<R> ask(String name, int type, Class<R> kind) throws DnsUnavailable {
        try {
            return ask(Name.fromString(name, Name.root), type, kind);
        } catch (TextParseException noName) {
            return List.of();
        }
    }

    private <R extends Record> List<R> ask(Name name, int type, Class<R> kind) throws DnsUnavailable {
        var lookup = new Lookup(name, type);
        lookup.setResolver(resolver);
        lookup.setCache(null);
        Record[] found = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL -> List.of(found).stream().map(kind::cast).toList();
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> List.of();
            default -> throw new DnsUnavailable(text(name));
        };
    }

    private static String joined(TXTRecord record) {
        var bytes = new ByteArrayOutputStream();
        record.getStringsAsByteArrays().forEach(bytes::writeBytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static String text(Name name) {
        return name.equals(Name.root) ? "." : name.toString(true).toLowerCase(Locale.ROOT);
    }
}
