package dev.leadwright.replies.incoming;

import dev.leadwright.mail.SentMail;
import dev.leadwright.mail.SentMail.Entry;
import dev.leadwright.mail.SentMail.State;
import dev.leadwright.replies.reading.MailClass;
import dev.leadwright.replies.reading.ParsedMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds our mail that an incoming one is about. Our Message-IDs are keyed hashes, so whoever names one has seen the mail; a
 * made-up one is in no table. Address and subject prove nothing: what rests on them, a person sees.
 */
@Component
class Matching {
    private static final Duration WEAK_FOR = Duration.ofDays(30);
    private static final int SHORTEST_SUBJECT = 6;

    private final SentMail sent;
    private final Clock clock;

    Matching(SentMail sent, Clock clock) {
        this.sent = sent;
        this.clock = clock;
    }

    Match of(ReadMail.Clues mail, MailClass kind) {
        return mail.ids().stream()
                .flatMap(id -> sent.findByMessageId(id).stream())
                .filter(entry -> entry.state() != State.REFUSED && entry.state() != State.NOT_TAKEN)
                .findFirst()
                .map(entry -> new Match(Match.Strength.STRONG, Optional.of(entry)))
                .or(() -> byToken(mail))
                .orElseGet(() -> byAddress(mail, kind));
    }

    /** The part of a Message-ID before its {@code @} is the token in an address of ours. */
    private Optional<Match> byToken(ReadMail.Clues mail) {
        return mail.tokens().stream()
                .flatMap(token -> sent.findByToken(token).stream())
                .findFirst()
                .map(entry -> new Match(Match.Strength.STRONG, Optional.of(entry)));
    }

    /** Whether we have ever written to this address. */
    boolean isKnown(String address) {
        return !sent.listTo(address, Instant.EPOCH).isEmpty();
    }

    private Match byAddress(ReadMail.Clues mail, MailClass kind) {
        // Who asks for no more mail need not name which one it was, nor ask within a time.
        boolean asksForNoMore = kind == MailClass.UNSUBSCRIBE_REQUEST;
        Instant since = asksForNoMore ? Instant.EPOCH : clock.instant().minus(WEAK_FOR);
        return mail.from().stream()
                .flatMap(address -> sent.listTo(address, since).stream())
                .filter(entry -> entry.state() == State.ACCEPTED || entry.state() == State.UNKNOWN)
                .filter(entry -> asksForNoMore || isAbout(mail, entry))
                .findFirst()
                .map(entry -> new Match(Match.Strength.WEAK, Optional.of(entry)))
                .orElse(Match.NONE);
    }

    private static boolean isAbout(ReadMail.Clues mail, Entry entry) {
        String ours = ParsedMail.bareSubject(entry.subject());
        return ours.length() >= SHORTEST_SUBJECT && mail.subject().contains(ours);
    }
}
