package dev.leadwright.replies.incoming;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.mail.SentMail;
import dev.leadwright.mail.SentMail.Entry;
import dev.leadwright.mail.SentMail.State;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.replies.reading.MailClass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at what HubSpot itself noticed of those we wrote to: a reply in a mailbox that is connected to it, an address that it
 * knows to be dead. The contacts are read at once, so that they share requests.
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
        Map<String, Entry> firstMails = sent.listSince(now.minus(WRITTEN_TO_WITHIN), MOST).stream()
                .filter(mail -> mail.state() == State.ACCEPTED || mail.state() == State.UNKNOWN)
                .filter(mail -> !rows.hasAnswered(List.of(new ContactId(mail.contactId()))))
                .collect(Collectors.toMap(Entry::contactId, Function.identity(), CrmReplies::earlier));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            firstMails.values().forEach(mail -> threads.execute(() -> look(mail)));
        }
    }

    private static Entry earlier(Entry one, Entry other) {
        return one.at().isBefore(other.at()) ? one : other;
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
