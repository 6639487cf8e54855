package dev.leadwright.alerts;

import dev.leadwright.orchestration.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes alerts of notices, in the publisher's transaction: people are told of what was committed, and of nothing else.
 */
@Component
class NoticeRecorder {
    private static final Logger log = LoggerFactory.getLogger(NoticeRecorder.class);

    private final AlertStore store;
    private final ApplicationEventPublisher events;

    NoticeRecorder(AlertStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @EventListener
    void on(Notice notice) {
        AlertRaised raised = store.raise(notice);
        if (raised.first()) {
            logNew(notice);
        }
        events.publishEvent(raised);
    }

    private static void logNew(Notice notice) {
        String title = AlertStore.oneLine(notice.title());
        switch (notice.severity()) {
            case INFO -> log.info("Alert for {}: {}", notice.audience(), title);
            case WARNING, URGENT -> log.warn("{} alert for {}: {}", notice.severity(), notice.audience(), title);
        }
    }
}
