package dev.leadwright.replies.incoming;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.mail.SentMail;
import dev.leadwright.mail.SentMail.Entry;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.replies.reading.MailClass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at what HubSpot itself noticed of those we wrote to: a reply in a mailbox that is connected to it, an address that it
 * knows to be dead. The contacts are read at once, so that they share requests; where there are more than are looked at
 * in a minute, each has its turn.
 */
@Component
class CrmReplies {
    private static final Duration WRITTEN_TO_WITHIN = Duration.ofDays(30);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int MOST = 1_000;
    private static final List<String> REPLIED =
            List.of(ContactProperty.LAST_SALES_EMAIL_REPLY, ContactProperty.LAST_EMAIL_REPLY);
    private static final Logger log = LoggerFactory.getLogger(CrmReplies.class);

    private final Crm crm;
    private final SentMail sent;
    private final IncomingRows rows;
    private final Clock clock;
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile String lastContact = "";

    CrmReplies(Crm crm, Patience patience, SentMail sent, IncomingRows rows, Clock clock) {
        this.crm = patience.around(crm);
        this.sent = sent;
        this.rows = rows;
        this.clock = clock;
    }

    void look() {
        Instant now = clock.instant();
        if (lookedAt.plus(EVERY).isAfter(now)) {
            return;
        }
        lookedAt = now;
        List<Entry> firstMails = nextOpen(now.minus(WRITTEN_TO_WITHIN));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            firstMails.forEach(mail -> threads.execute(() -> look(mail)));
        }
    }

    /** The first mails to the next contacts who have not answered, going on where the last look ended. */
    private List<Entry> nextOpen(Instant since) {
        List<Entry> open = new ArrayList<>();
        boolean more = true;
        while (more && open.size() < MOST) {
            List<Entry> page = sent.listFirst(since, lastContact, MOST);
            Set<String> answered =
                    rows.listAnswered(page.stream().map(Entry::contactId).toList());
            page.stream().filter(mail -> !answered.contains(mail.contactId())).forEach(open::add);
            more = page.size() == MOST;
            lastContact = more ? page.getLast().contactId() : "";
        }
        return open;
    }

    private void look(Entry mail) {
        try {
            Contact contact = Urgency.BULK.call(() -> crm.getContact(new ContactId(mail.contactId())));
            REPLIED.forEach(property -> contact.properties()
                    .findInstant(property)
                    .filter(at -> at.isAfter(mail.at()))
                    .ifPresent(at -> rows.addFromCrm(mail, property, at.toString(), MailClass.REPLY, at)));
            contact.properties()
                    .find(ContactProperty.HARD_BOUNCE_REASON)
                    .filter(reason -> reason.equalsIgnoreCase("UNKNOWN_USER"))
                    .filter(_ ->
                            contact.email().filter(mail.to()::equalsIgnoreCase).isPresent())
                    .ifPresent(reason -> rows.addFromCrm(
                            mail, ContactProperty.HARD_BOUNCE_REASON, reason, MailClass.BOUNCE_HARD, clock.instant()));
        } catch (CrmException failure) {
            log.info("What HubSpot knows of contact {} is asked for again: {}", mail.contactId(), failure.getMessage());
        }
    }
}
