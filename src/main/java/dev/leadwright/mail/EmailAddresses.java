package dev.leadwright.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells addresses that mail can be sent to.
 *
 * <p>Stricter than RFC 5321: quoted local parts, comments, address literals, non-ASCII local parts and domains of one
 * label are valid somewhere, but in a lead list they are mistakes or attacks. A doubtful address gets no mail.
 */
public final class EmailAddresses {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_DOMAIN = 253;
    /** A line break at the end is not forgiven: it is how a header is smuggled in. */
    private static final Pattern SPACES_AROUND = Pattern.compile("\\A[ \\u00A0]++|[ \\u00A0]++\\z");

    private static final Pattern LOCAL_PART =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern TOP_LEVEL = Pattern.compile("[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9]");

    private EmailAddresses() {}

    public static boolean isValid(String address) {
        return normalise(address).isPresent();
    }

    /**
     * The form in which addresses are compared and written to: without surrounding spaces, in lower case, an
     * international domain in its ASCII form; empty if it is not a valid address.
     */
    public static Optional<String> normalise(String address) {
        String trimmed = SPACES_AROUND.matcher(address).replaceAll("");
        int at = trimmed.lastIndexOf('@');
        if (trimmed.length() > MAX_LENGTH || at < 1 || at > MAX_LOCAL_PART) {
            return Optional.empty();
        }
        String localPart = trimmed.substring(0, at).toLowerCase(Locale.ROOT);
        return LOCAL_PART.matcher(localPart).matches()
                ? asciiDomain(trimmed.substring(at + 1))
                        .map(domain -> localPart + "@" + domain)
                        .filter(whole -> whole.length() <= MAX_LENGTH)
                : Optional.empty();
    }

    private static Optional<String> asciiDomain(String domain) {
        String ascii;
        try {
            ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
        String[] labels = ascii.split("\\.", -1);
        if (labels.length < 2 || ascii.length() > MAX_DOMAIN) {
            return Optional.empty();
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return Optional.empty();
            }
        }
        return TOP_LEVEL.matcher(labels[labels.length - 1]).matches() ? Optional.of(ascii) : Optional.empty();
    }
}
