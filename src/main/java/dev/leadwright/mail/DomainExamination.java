package dev.leadwright.mail;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import dev.leadwright.mail.dns.Dns;
import dev.leadwright.mail.dns.DnsUnavailable;
import dev.leadwright.mail.dns.SpfRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the world believes mail from the sender's domain: SPF, DKIM and DMARC, without which the large providers refuse it
 * (Google's and Microsoft's rules for senders), a server that takes answers, and a name for the server that sends.
 */
public final class DomainExamination implements Examination {
    private static final String SUBJECT = "Sending domain";

    /** Under which providers put their keys. The selector is the sender's choice, so that not finding one proves nothing. */
    private static final List<String> SELECTORS = List.of(
            "google",
            "selector1",
            "selector2",
            "default",
            "dkim",
            "mail",
            "smtp",
            "k1",
            "k2",
            "k3",
            "s1",
            "s2",
            "s1024",
            "s2048",
            "key1",
            "key2",
            "mx",
            "mandrill",
            "mta",
            "pm",
            "fm1",
            "fm2",
            "fm3",
            "zoho",
            "zmail",
            "hs1",
            "hs2",
            "protonmail",
            "sig1",
            "mailjet",
            "sendgrid",
            "everlytickey1",
            "ctct1",
            "dk",
            "email",
            "20230601");

    private final MailSettings settings;
    private final Dns dns;

    /** Asks the name servers that this machine uses. */
    public DomainExamination(MailSettings settings) {
        this(settings, Dns.system());
    }

    DomainExamination(MailSettings settings, Dns dns) {
        this.settings = settings;
        this.dns = dns;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Check> run() {
        Optional<SmtpUrl> server = settings.smtpUrl().map(SmtpUrl::parse);
        if (server.isEmpty() || settings.from().isBlank()) {
            return List.of();
        }
        if (server.get().isLoopback()) {
            return List.of(Check.ok(SUBJECT, "Not looked at: mail goes to a server on this machine."));
        }
        String domain = MailDomains.of(settings.from());
        try {
            List<Check> checks = new ArrayList<>();
            checks.add(spf(domain));
            checks.add(dkim(domain));
            checks.add(dmarc(domain));
            checks.add(answers(MailDomains.of(settings.replyTo().orElse(settings.from()))));
            checks.add(name(server.get().host()));
            return checks;
        } catch (DnsUnavailable e) {
            return List.of(Check.warn(
                    SUBJECT,
                    String.valueOf(e.getMessage()) + " Whether mail from " + domain + " is believed is not known.",
                    "Run doctor where names can be looked up."));
        }
    }

    private Check spf(String domain) throws DnsUnavailable {
        return SpfRecord.fault(domain, dns)
                .map(fault -> Check.fail("SPF", fault.detail(), fault.remedy()))
                .orElseGet(() -> Check.ok("SPF", domain + " says which servers send its mail."));
    }

    private Check dkim(String domain) throws DnsUnavailable {
        for (String selector : SELECTORS) {
            for (String text : dns.texts(selector + "._domainkey." + domain)) {
                String key = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
                if (key.matches("(?:.*;)?p=[^;]+.*")) {
                    return Check.ok("DKIM", domain + " has a key, under the selector " + selector + ".");
                }
            }
        }
        return Check.warn(
                "DKIM",
                "No key of " + domain + " was found under the usual selectors.",
                "Switch DKIM on at your mail provider. If it is on: send yourself a mail and see that its header says"
                        + " dkim=pass for " + domain + ".");
    }

    private Check dmarc(String domain) throws DnsUnavailable {
        String at = domain;
        List<String> records = dmarcRecords(at);
        // A subdomain without a record of its own has its organisation's (RFC 7489, 6.6.3).
        while (records.isEmpty() && at.indexOf('.') != at.lastIndexOf('.')) {
            at = at.substring(at.indexOf('.') + 1);
            records = dmarcRecords(at);
        }
        if (records.size() != 1) {
            return Check.fail(
                    "DMARC",
                    records.isEmpty()
                            ? domain + " does not say what is to become of mail that fails SPF and DKIM."
                            : at + " has " + records.size() + " DMARC records; with more than one, none counts.",
                    "Publish one TXT record at _dmarc." + (records.isEmpty() ? domain : at)
                            + ": \"v=DMARC1; p=none; rua=mailto:YOU@" + domain + "\".");
        }
        boolean onlyWatches = records.getFirst().replaceAll("\\s", "").contains("p=none");
        return Check.ok(
                "DMARC",
                at + (onlyWatches ? " has a record, which only watches (p=none)." : " has a record that is enforced."));
    }

    private List<String> dmarcRecords(String domain) throws DnsUnavailable {
        return dns.texts("_dmarc." + domain).stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.startsWith("v=dmarc1"))
                .toList();
    }

    private Check answers(String domain) throws DnsUnavailable {
        List<String> servers = dns.mailServers(domain);
        return servers.isEmpty() || servers.equals(List.of("."))
                ? Check.fail(
                        "Answers (MX)",
                        "No server takes mail for " + domain + ": answers and bounces are lost.",
                        "Give it an MX record, or set mail.reply-to and mail.from to addresses that take mail.")
                : Check.ok("Answers (MX)", servers.getFirst() + " takes mail for " + domain + ".");
    }

    /** Of a provider's server it is the provider's business; of one's own it decides. */
    private Check name(String host) throws DnsUnavailable {
        List<String> addresses = dns.addresses(host);
        if (addresses.isEmpty()) {
            return Check.fail(
                    "Mail server's name",
                    host + " is not known to the name servers.",
                    "Correct mail.smtp-url (LEADWRIGHT_SMTP_URL).");
        }
        for (String address : addresses) {
            for (String name : dns.names(address)) {
                if (dns.addresses(name).contains(address)) {
                    return Check.ok("Mail server's name", host + " is " + name + ", back and forth.");
                }
            }
        }
        return Check.warn(
                "Mail server's name",
                "The addresses of " + host + " have no name that leads back to them (PTR).",
                "If this server delivers to the recipients itself, have whoever runs its network set the name; a"
                        + " provider's submission server needs none.");
    }
}
