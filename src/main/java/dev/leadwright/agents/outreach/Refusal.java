package dev.leadwright.agents.outreach;

import java.util.regex.Pattern;

/** Reads a mail server's refusal: is it the recipient's address, or ourselves? */
final class Refusal {
    /** RFC 5321: mailbox unavailable, user not local, mailbox name not allowed; RFC 3463: addressing and mailbox status. */
    private static final Pattern RECIPIENT =
            Pattern.compile("(?s)(?:550|551|553)\\b(?!.{0,3}5\\.7\\.).*|5\\d\\d.{0,3}5\\.[12]\\.\\d.*");

    private Refusal() {}

    static boolean concernsRecipient(String reason) {
        return RECIPIENT.matcher(reason).matches();
    }
}
