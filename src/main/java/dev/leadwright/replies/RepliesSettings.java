package dev.leadwright.replies;

import dev.leadwright.replies.mailbox.ImapUrl;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where answers to our mail come in.
 *
 * @param imapUrl {@code imaps://user:password@host:993/INBOX}, or {@code imap://} (STARTTLS, which only a server on this
 *     machine may do without); user and password percent-encoded; empty: no mailbox is read
 * @param lookEvery between two looks into the mailbox, at least 5 seconds
 * @param timeout for each step of the conversation with the mail server
 */
public record RepliesSettings(
        Optional<String> imapUrl,
        @DefaultValue("20s") Duration lookEvery,
        @DefaultValue("30s") Duration timeout) {
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofDays(365);

    public RepliesSettings {
        imapUrl = imapUrl.filter(url -> !url.isBlank());
        imapUrl.ifPresent(ImapUrl::parse);
        if (lookEvery.compareTo(SHORTEST) < 0 || lookEvery.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("replies.look-every is " + lookEvery
                    + "; it is at least 5s. 20s stops a sequence well within 2 minutes.");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("replies.timeout is " + timeout + "; it must be more than zero: 30s.");
        }
    }

    @Override
    public String toString() {
        return "RepliesSettings[imapUrl=" + (imapUrl.isPresent() ? "***" : "none") + "]";
    }
}
