package dev.leadwright.replies.incoming;

import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.LeadLog;
import dev.leadwright.orchestration.TemporaryFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals with the mails that were entered, one after the other; one that fails waits, and the others go on. */
@Component
class IncomingDesk {
    private static final int AT_ONCE = 100;
    private static final int MOST_TRIES = 8;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration NOT_NOW = Duration.ofSeconds(30);
    private static final Logger log = LoggerFactory.getLogger(IncomingDesk.class);

    private final IncomingRows rows;
    private final Reactions reactions;
    private final LeadLog timeline;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    IncomingDesk(
            IncomingRows rows,
            Reactions reactions,
            LeadLog timeline,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.reactions = reactions;
        this.timeline = timeline;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    void workOff() {
        List<Incoming> due = rows.listDue(AT_ONCE);
        for (Incoming mail : due) {
            deal(mail);
        }
    }

    private void deal(Incoming mail) {
        try {
            Optional<String> done = reactions.to(mail);
            done.ifPresentOrElse(what -> finish(mail, what), () -> rows.putOff(mail, LOOK_AGAIN, false));
        } catch (CrmException.Throttled | CrmException.Suspended notNow) {
            rows.putOff(mail, notNow.findRetryAfter().orElse(NOT_NOW), false);
        } catch (CrmException | TemporaryFailure failure) {
            failed(mail, String.valueOf(failure.getMessage()));
        } catch (RuntimeException failure) {
            log.warn("What incoming mail {} asks for could not be done", mail.id(), failure);
            failed(mail, "it failed here (" + failure.getClass().getSimpleName() + "); the log says more.");
        }
    }

    /** The end, the timeline and whoever is told are one transaction: after a crash all of it is done, or none. */
    private void finish(Incoming mail, String what) {
        transaction.executeWithoutResult(_ -> {
            if (rows.done(mail, what)) {
                timeline.add(mail.contact(), "mailbox", Told.line(mail) + " " + what);
                Told.notice(mail, what).ifPresent(events::publishEvent);
            }
        });
    }

    private void failed(Incoming mail, String why) {
        if (mail.tries() + 1 < MOST_TRIES) {
            log.info("Incoming mail {} is tried again: {}", mail.id(), why);
            rows.putOff(mail, Duration.ofSeconds(15L << mail.tries()), true);
            return;
        }
        transaction.executeWithoutResult(_ -> {
            rows.aside(mail, why);
            timeline.add(mail.contact(), "mailbox", Told.line(mail) + " What it asks for could not be done: " + why);
            events.publishEvent(Told.failure(mail, why));
        });
    }
}
