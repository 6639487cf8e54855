package dev.leadwright.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the domain of an e-mail address tells: a company's own, or that of a provider at which anybody gets one. */
public final class MailDomains {

    private static final String RESOURCE = "/mail/free-mail.txt";
    private static final Set<String> FREE = read();

    private MailDomains() {}

    /** The domain of a valid address, in lower case. */
    public static String of(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    public static boolean isFreeMail(String domain) {
        return FREE.contains(domain.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream in = MailDomains.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
