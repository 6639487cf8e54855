package dev.leadwright.agents.enricher;

import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.ContactProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out where a lead's company has its website: from its records, else from the lead's own e-mail address. */
@Component
class Websites {
    private final List<String> freeMail;

    Websites() {
        try (InputStream file = Websites.class.getResourceAsStream("/agents/free-mail-domains.txt")) {
            if (file == null) {
                throw new IllegalStateException("The file agents/free-mail-domains.txt is missing in this build.");
            }
            freeMail = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<URI> find(Lead lead) {
        return Stream.of(
                        lead.company().flatMap(Company::website),
                        lead.company().flatMap(Company::domain),
                        lead.contact().properties().find(ContactProperty.WEBSITE),
                        lead.contact().email().flatMap(this::businessDomain))
                .flatMap(Optional::stream)
                .flatMap(text -> parse(text).stream())
                .findFirst();
    }

    private Optional<String> businessDomain(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        boolean free = freeMail.stream()
                .anyMatch(listed -> listed.endsWith(".") ? domain.startsWith(listed) : domain.equals(listed));
        return free ? Optional.empty() : Optional.of(domain);
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
