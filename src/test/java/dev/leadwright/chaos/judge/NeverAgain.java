package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.world.MailServer.Event;
import dev.leadwright.chaos.world.MailServer.Reached;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By the mail server's log: once a mail's final dot has arrived, nobody so much as begins to send it again. */
final class NeverAgain implements Judge {
    @Override
    public Bound bound() {
        return Bound.SENT_AGAIN;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<String, Instant> taken = new HashMap<>();
        evidence.mails().stream()
                .filter(event -> event.reached() == Reached.TAKEN)
                .forEach(event -> taken.putIfAbsent(MailsOnce.mail(event), event.at()));
        return evidence.mails().stream()
                .filter(event -> event.reached() == Reached.BEGUN && isAfter(event, taken))
                .map(event -> new Violation(
                        bound(),
                        MailsOnce.mail(event) + " was begun again by " + event.node() + " at " + event.at()
                                + ", though it was taken at " + taken.get(MailsOnce.mail(event)),
                        Set.of()))
                .toList();
    }

    private static boolean isAfter(Event event, Map<String, Instant> taken) {
        return event.at().isAfter(taken.getOrDefault(MailsOnce.mail(event), Instant.MAX));
    }
}
