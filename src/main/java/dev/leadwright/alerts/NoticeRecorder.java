package dev.leadwright.alerts;

import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.TaskEnded;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes alerts of notices, in the publisher's transaction: people are told of what was committed, and of nothing else. An
 * alert that cannot be written rolls the publisher back: it is written to the same database, and what nobody would learn
 * of had better be done again.
 */
@Component
class NoticeRecorder {
    private static final Logger log = LoggerFactory.getLogger(NoticeRecorder.class);

    private final AlertBook book;
    private final AlertRouting routing;
    private final AlertOutbox outbox;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    NoticeRecorder(
            AlertBook book,
            AlertRouting routing,
            AlertOutbox outbox,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.routing = routing;
        this.outbox = outbox;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(Notice notice) {
        transaction.executeWithoutResult(_ -> {
            AlertBook.Entered entered = book.raise(notice);
            outbox.raised(entered, routing.of(notice));
            boolean isNew = entered.entry() == AlertBook.Entry.NEW;
            if (isNew) {
                logNew(notice);
            }
            events.publishEvent(new AlertRaised(entered.alertId(), notice.severity(), notice.audience(), isNew));
        });
    }

    @EventListener
    void on(Recovered recovered) {
        transaction.executeWithoutResult(_ -> over(book.resolve(recovered.cause(), recovered.title())));
    }

    @EventListener
    void on(TaskEnded ended) {
        transaction.executeWithoutResult(
                _ -> over(book.resolveTroublesOf(ended.task(), "The task has ended: " + ended.how())));
    }

    private void over(List<Long> alerts) {
        outbox.resolved(alerts);
        alerts.forEach(id -> {
            log.info("Alert {} is over", id);
            events.publishEvent(new AlertResolved(id));
        });
    }

    private static void logNew(Notice notice) {
        String title = AlertStore.oneLine(notice.title());
        switch (notice.severity()) {
            case INFO -> log.info("Alert for {}: {}", notice.audience(), title);
            case WARNING, URGENT -> log.warn("{} alert for {}: {}", notice.severity(), notice.audience(), title);
        }
    }
}
