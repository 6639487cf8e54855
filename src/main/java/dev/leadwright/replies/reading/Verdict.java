package dev.leadwright.replies.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a mail was taken for.
 *
 * @param why what told, for people: {@code Auto-Submitted: auto-replied}
 * @param back first day on which somebody who is away is back, if told; never before the mail's own date
 * @param bounce of a bounce
 * @param interested whether a reply sounds as if more is wanted
 * @param gone whether an automatic reply says that the person has left
 */
public record Verdict(
        MailClass kind,
        String why,
        Optional<LocalDate> back,
        Optional<Bounce> bounce,
        boolean interested,
        boolean gone) {

    /**
     * What a bounce says.
     *
     * @param recipients the addresses that failed, normalised; untrusted
     * @param status enhanced code (RFC 3463), if told: {@code 5.1.1}
     * @param diagnostic the server's words in one line; untrusted
     */
    public record Bounce(BounceReason reason, List<String> recipients, Optional<String> status, String diagnostic) {
        public Bounce {
            recipients = List.copyOf(recipients);
        }
    }

    static Verdict of(MailClass kind, String why) {
        return new Verdict(kind, why, Optional.empty(), Optional.empty(), false, false);
    }

    static Verdict bounced(MailClass kind, Bounce bounce) {
        String why = bounce.status().map(code -> code + ": ").orElse("")
                + bounce.reason().words();
        return new Verdict(kind, why, Optional.empty(), Optional.of(bounce), false, false);
    }

    static Verdict away(String why, Optional<LocalDate> back) {
        return new Verdict(MailClass.OUT_OF_OFFICE, why, back, Optional.empty(), false, false);
    }

    static Verdict reply(boolean interested) {
        return new Verdict(MailClass.REPLY, "a person wrote", Optional.empty(), Optional.empty(), interested, false);
    }

    static Verdict left(String why) {
        return new Verdict(MailClass.AUTO_REPLY, why, Optional.empty(), Optional.empty(), false, true);
    }
}
