package dev.leadwright.replies.incoming;

import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.LeadLog;
import dev.leadwright.orchestration.Recovered;
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

/**
 * Deals with the mails that were entered, one after the other; one that fails waits, and the others go on. What is not the
 * mail's own fault is waited for as long as it takes. What was given up is told to a person and looked at once a day, and at
 * once when a person has settled an effect.
 */
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
        boolean crmAnswers = true;
        for (int i = 0; i < due.size() && crmAnswers; i++) {
            crmAnswers = deal(due.get(i));
        }
    }

    /** False where the CRM answers nobody just now: then no other mail is tried either. */
    private boolean deal(Incoming mail) {
        try {
            Optional<Reactions.Done> done = reactions.to(mail);
            done.ifPresentOrElse(what -> finish(mail, what), () -> rows.putOff(mail, LOOK_AGAIN, false));
        } catch (CrmException.Throttled
                | CrmException.Suspended
                | CrmException.Unavailable
                | CrmException.Unauthorized
                | CrmException.Withdrawn notNow) {
            log.info("What came in waits for the CRM: {}", notNow.getMessage());
            rows.putOff(mail, notNow.findRetryAfter().orElse(NOT_NOW), false);
            return false;
        } catch (TemporaryFailure notNow) {
            // Somebody else is doing it, or a service is out: nothing was done, and nothing is wrong with the mail.
            log.info("Incoming mail {} waits: {}", mail.id(), notNow.getMessage());
            rows.putOff(mail, notNow.retryAfter().orElse(NOT_NOW), false);
        } catch (CrmException failure) {
            failed(mail, String.valueOf(failure.getMessage()));
        } catch (RuntimeException failure) {
            log.warn("What incoming mail {} asks for could not be done", mail.id(), failure);
            failed(mail, "it failed here (" + failure.getClass().getSimpleName() + "); the log says more.");
        }
        return true;
    }

    /** The end, the timeline and whoever is told are one transaction: after a crash all of it is done, or none. */
    private void finish(Incoming mail, Reactions.Done done) {
        transaction.executeWithoutResult(_ -> {
            if (rows.done(mail, done.what())) {
                timeline.add(mail.contact(), "mailbox", Told.line(mail) + " " + done.what());
                Told.notice(mail, done).ifPresent(events::publishEvent);
                events.publishEvent(
                        new Recovered(Told.failureOf(mail), "A mail that came in was dealt with after all"));
            }
        });
    }

    private void failed(Incoming mail, String why) {
        if (mail.givenUp()) {
            log.info("Incoming mail {} is tried again in a day: {}", mail.id(), why);
            rows.aside(mail, why);
            return;
        }
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
