package dev.leadwright.replies.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a mail came back, by the enhanced status code (RFC 3463), the server's words, and the reply code (RFC 5321). A code
 * that names the thing is believed; the words tell the rest, since many servers give one code for everything.
 */
final class BounceRules {
    private static final Phrases BLOCKED = Phrases.read("bounce-blocked");
    private static final Phrases FULL = Phrases.read("bounce-full");
    private static final Phrases UNKNOWN = Phrases.read("bounce-unknown");
    private static final Phrases SERVER = Phrases.read("bounce-server");
    private static final Phrases DELAYED = Phrases.read("bounce-delayed");
    private static final Pattern REPLY_CODE = Pattern.compile("(?<![\\d.@:-])([45]\\d\\d)(?=[ -]|$)");

    private BounceRules() {}

    /** @param words the diagnostic, or the text of a bounce without one, as {@link Plain} text */
    static BounceReason reason(Optional<String> status, String words) {
        return status.flatMap(code -> byTellingCode(code, words))
                .or(() -> byWords(words))
                .or(() -> status.map(BounceRules::byClass))
                .orElseGet(() -> byReplyCode(words));
    }

    static MailClass kind(BounceReason reason) {
        return reason == BounceReason.NO_SUCH_ADDRESS ? MailClass.BOUNCE_HARD : MailClass.BOUNCE_SOFT;
    }

    static boolean isDelay(String words) {
        return DELAYED.in(words);
    }

    private static Optional<BounceReason> byTellingCode(String code, String words) {
        return switch (code) {
            // Addressing, RFC 3463 section 3.2; 1.10: the domain takes no mail (RFC 7505).
            case "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10" ->
                BLOCKED.in(words) && !UNKNOWN.in(words)
                        ? Optional.of(BounceReason.BLOCKED)
                        : Optional.of(BounceReason.NO_SUCH_ADDRESS);
            case "5.2.1" ->
                FULL.in(words) ? Optional.of(BounceReason.MAILBOX_FULL) : Optional.of(BounceReason.NO_SUCH_ADDRESS);
            case "5.2.2", "4.2.2", "4.3.1", "5.3.1" -> Optional.of(BounceReason.MAILBOX_FULL);
            case "5.1.7", "5.1.8", "5.1.9", "4.1.7", "4.1.8" -> Optional.of(BounceReason.BLOCKED);
            // Exchange Online rejects unknown recipients at the edge with this one.
            case "5.4.1" ->
                words.contains("access denied") || UNKNOWN.in(words)
                        ? Optional.of(BounceReason.NO_SUCH_ADDRESS)
                        : Optional.of(BounceReason.SERVER);
            case "5.4.4", "5.4.310" -> Optional.of(BounceReason.NO_SUCH_ADDRESS);
            default ->
                code.matches("[45]\\.7\\.\\d+") && !UNKNOWN.in(words)
                        ? Optional.of(BounceReason.BLOCKED)
                        : Optional.empty();
        };
    }

    /** What is said of the mailbox counts before what is said of the message. */
    private static Optional<BounceReason> byWords(String words) {
        if (FULL.in(words)) {
            return Optional.of(BounceReason.MAILBOX_FULL);
        }
        if (UNKNOWN.in(words)) {
            return Optional.of(BounceReason.NO_SUCH_ADDRESS);
        }
        if (BLOCKED.in(words)) {
            return Optional.of(BounceReason.BLOCKED);
        }
        return SERVER.in(words) ? Optional.of(BounceReason.SERVER) : Optional.empty();
    }

    private static BounceReason byClass(String code) {
        return switch (code.substring(0, 3)) {
            case "5.1" -> BounceReason.NO_SUCH_ADDRESS;
            case "5.7", "4.7", "5.6" -> BounceReason.BLOCKED;
            case "5.3", "4.3", "5.4", "4.4" -> BounceReason.SERVER;
            default -> BounceReason.OTHER;
        };
    }

    private static BounceReason byReplyCode(String words) {
        Matcher code = Effort.on(REPLY_CODE, words);
        if (!code.find()) {
            return BounceReason.OTHER;
        }
        return switch (code.group(1)) {
            case "550", "551", "553" -> BounceReason.NO_SUCH_ADDRESS;
            case "552", "452", "422" -> BounceReason.MAILBOX_FULL;
            case "554", "571", "521" -> BounceReason.BLOCKED;
            default -> BounceReason.SERVER;
        };
    }
}
