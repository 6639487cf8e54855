package dev.leadwright.agents.enricher;

import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.mail.MailDomains;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out where a lead's company has its website: from its records, else from the lead's own e-mail address. */
@Component
class Websites {
    private static final Set<String> ELSEWHERE = Set.of(
            "linkedin.com",
            "facebook.com",
            "instagram.com",
            "twitter.com",
            "x.com",
            "xing.com",
            "youtube.com",
            "tiktok.com",
            "linktr.ee");

    Optional<URI> find(Lead lead) {
        return Stream.of(
                        lead.company().flatMap(Company::website),
                        lead.company().flatMap(Company::domain),
                        lead.contact().properties().find(ContactProperty.WEBSITE),
                        lead.contact().email().flatMap(this::businessDomain))
                .flatMap(Optional::stream)
                .flatMap(text -> parse(text).stream())
                .filter(site -> !isElsewhere(site))
                .findFirst();
    }

    /** A page at somebody else's site, often behind a log-in, which tells of others as well. */
    private static boolean isElsewhere(URI site) {
        String host = site.getHost().toLowerCase(Locale.ROOT);
        return ELSEWHERE.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private Optional<String> businessDomain(String email) {
        return Optional.of(MailDomains.of(email.strip())).filter(MailDomains::isCompanys);
    }

    /** An http or https address with a host name; people also write {@code www.acme.com}. */
    private static Optional<URI> parse(String text) {
        String address = text.strip();
        try {
            URI uri = new URI(address.contains("://") ? address : "https://" + address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            boolean named = uri.getHost() != null && uri.getHost().contains(".");
            return web && named && uri.getRawUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
