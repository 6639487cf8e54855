package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.world.MailServer.Event;
import dev.leadwright.chaos.world.MailServer.Reached;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** By the mail server's log: of each mail to a contact, one final dot at most has arrived. */
final class MailsOnce implements Judge {
    @Override
    public Bound bound() {
        return Bound.MAILS;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<String, List<Event>> taken = evidence.mails().stream()
                .filter(event -> event.reached() == Reached.TAKEN)
                .collect(Collectors.groupingBy(MailsOnce::mail));
        return taken.entrySet().stream()
                .filter(mail -> mail.getValue().size() > 1)
                .map(mail -> new Violation(
                        bound(),
                        mail.getKey() + " was taken " + mail.getValue().size() + " times: " + mail.getValue(),
                        Set.of()))
                .toList();
    }

    /** A Message-ID that changed would hide a second mail. */
    static String mail(Event event) {
        return (event.followUp() ? "follow-up" : "first mail") + " to " + event.to();
    }
}
