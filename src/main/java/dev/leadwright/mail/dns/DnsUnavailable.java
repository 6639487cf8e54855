package dev.leadwright.mail.dns;

/** The name servers do not answer; what they would say is not known. */
public final class DnsUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    DnsUnavailable(String name) {
        super("The name servers do not answer for " + name + ".");
    }
}
