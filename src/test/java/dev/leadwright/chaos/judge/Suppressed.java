package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.world.MailServer.Event;
import dev.leadwright.chaos.world.MailServer.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** By the mail server's log: nobody who wants no mail gets one. What was read holds for a minute, and no longer. */
final class Suppressed implements Judge {
    private static final Duration HOLDS_FOR = Duration.ofSeconds(61);

    @Override
    public Bound bound() {
        return Bound.SUPPRESSED;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        return evidence.mails().stream()
                .filter(event -> event.reached() == Reached.TAKEN && isUnwanted(event, evidence))
                .map(event -> new Violation(
                        bound(), MailsOnce.mail(event) + " by " + event.node() + " at " + event.at(), Set.of()))
                .toList();
    }

    private static boolean isUnwanted(Event mail, Evidence evidence) {
        boolean before = evidence.leads().stream()
                .anyMatch(lead -> lead.optedOutBefore() && lead.email().equalsIgnoreCase(mail.to()));
        Instant optOut = evidence.optOuts().getOrDefault(mail.to(), Instant.MAX.minus(HOLDS_FOR));
        return before || mail.at().isAfter(optOut.plus(HOLDS_FOR));
    }
}
