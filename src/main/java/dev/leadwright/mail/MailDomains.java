package dev.leadwright.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What the domain of an e-mail address tells: a company's own, that of a provider at which anybody gets one, or one for
 * addresses that are thrown away after a use.
 */
public final class MailDomains {

    private static final String FREE_MAIL = "/mail/free-mail.txt";
    private static final String DISPOSABLE = "/mail/disposable-mail.txt.gz";
    private static final List<String> FREE = lines(FREE_MAIL).toList();

    private MailDomains() {}

    /** The domain of a valid address, in lower case. */
    public static String of(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether anybody gets an address at this domain. */
    public static boolean isFreeMail(String domain) {
        String name = normal(domain);
        return FREE.stream().anyMatch(free -> free.endsWith(".") ? name.startsWith(free) : name.equals(free));
    }

    /**
     * Whether addresses at this domain are made to be thrown away, by the list of the project
     * {@code disposable-email-domains}: such an address reaches nobody for long, and says nothing of who gave it.
     */
    public static boolean isDisposable(String domain) {
        String name = normal(domain);
        if (Disposable.DOMAINS.contains(name)) {
            return true;
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            if (Disposable.DOMAINS.contains("*" + name.substring(dot))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a company has its mail there: what the domain says is said of the company. */
    public static boolean isCompanys(String domain) {
        return !isFreeMail(domain) && !isDisposable(domain);
    }

    /** A hundred thousand names, read when somebody asks first. */
    private static final class Disposable {
        private static final Set<String> DOMAINS = lines(DISPOSABLE).collect(Collectors.toUnmodifiableSet());
    }

    private static String normal(String domain) {
        return domain.strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = MailDomains.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program.");
            }
            InputStream text = resource.endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
