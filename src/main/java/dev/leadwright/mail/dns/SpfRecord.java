package dev.leadwright.mail.dns;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which servers may send for a domain (SPF, RFC 7208), as far as it can be read without knowing the sending address. */
public final class SpfRecord {
    /** RFC 7208, 4.6.4: more lookups are an error, and the record then counts for nothing. */
    private static final int MOST_LOOKUPS = 10;

    private static final Set<String> LOOKED_UP = Set.of("include", "a", "mx", "ptr", "exists", "redirect");

    private final Dns dns;
    private final Set<String> seen = new HashSet<>();
    private int lookups;

    private SpfRecord(Dns dns) {
        this.dns = dns;
    }

    /** What is wrong with a domain's record, and what helps; empty where nothing is. */
    public static Optional<Fault> fault(String domain, Dns dns) throws DnsUnavailable {
        List<String> records = recordsOf(domain, dns);
        if (records.isEmpty()) {
            return Optional.of(new Fault(
                    domain + " does not say which servers send its mail (SPF).",
                    "Publish a TXT record at " + domain
                            + " that names your mail provider: \"v=spf1 include:PROVIDER -all\"."));
        }
        if (records.size() > 1) {
            return Optional.of(new Fault(
                    domain + " has " + records.size() + " SPF records; with more than one, none counts.",
                    "Join them into one TXT record."));
        }
        String record = records.getFirst();
        if (letsAnybody(record)) {
            return Optional.of(new Fault(
                    domain + " lets every server send its mail (SPF ends with +all).",
                    "End the record with -all or ~all."));
        }
        if (!record.matches(".*\\s(?:[-~?]all|redirect=\\S+)(?:\\s.*)?")) {
            return Optional.of(new Fault(
                    domain + "'s SPF record does not say what is with all other servers.",
                    "End the record with -all or ~all."));
        }
        var reading = new SpfRecord(dns);
        reading.count(domain);
        return reading.lookups > MOST_LOOKUPS
                ? Optional.of(new Fault(
                        domain + "'s SPF record asks for more than " + MOST_LOOKUPS
                                + " lookups, and then counts for nothing.",
                        "Take out providers that no longer send for you."))
                : Optional.empty();
    }

    /** What is wrong, and what a person does about it. */
    public record Fault(String detail, String remedy) {}

    private static List<String> recordsOf(String domain, Dns dns) throws DnsUnavailable {
        return dns.texts(domain).stream()
                .map(text -> text.toLowerCase(Locale.ROOT).strip())
                .filter(text -> text.equals("v=spf1") || text.startsWith("v=spf1 "))
                .toList();
    }

    private static boolean letsAnybody(String record) {
        return record.matches(".*\\s\\+?all(?:\\s.*)?");
    }

    private void count(String domain) throws DnsUnavailable {
        List<String> records = seen.add(domain) ? recordsOf(domain, dns) : List.of();
        if (records.isEmpty()) {
            return;
        }
        for (String term : records.getFirst().split("\\s+", -1)) {
            String bare = term.replaceFirst("^[-+~?]", "");
            String[] parts = bare.split("[:=/]", 2);
            if (!LOOKED_UP.contains(parts[0])) {
                continue;
            }
            lookups++;
            boolean leadsOn = (parts[0].equals("include") || parts[0].equals("redirect")) && parts.length > 1;
            if (leadsOn && lookups <= MOST_LOOKUPS && !parts[1].contains("%")) {
                count(parts[1]);
            }
        }
    }
}
