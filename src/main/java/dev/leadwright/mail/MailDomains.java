package dev.leadwright.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What the domain of an e-mail address tells: a company's own, or that of a provider at which anybody gets one. */
public final class MailDomains {

    private static final String RESOURCE = "/mail/free-mail.txt";
    private static final List<String> FREE = read();

    private MailDomains() {}

    /** The domain of a valid address, in lower case. */
    public static String of(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether anybody gets an address at this domain. */
    public static boolean isFreeMail(String domain) {
        String name = domain.strip().toLowerCase(Locale.ROOT);
        return FREE.stream().anyMatch(free -> free.endsWith(".") ? name.startsWith(free) : name.equals(free));
    }

    private static List<String> read() {
        try (InputStream in = MailDomains.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
