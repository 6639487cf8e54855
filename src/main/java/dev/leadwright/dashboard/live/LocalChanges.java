package dev.leadwright.dashboard.live;

import dev.leadwright.alerts.AlertRaised;
import dev.leadwright.alerts.AlertResolved;
import dev.leadwright.orchestration.TaskMoved;
import dev.leadwright.review.ReviewMoved;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what happens on this node, once it is committed: a page that looked earlier would see the old state. */
@Component
@ConditionalOnWebApplication
class LocalChanges {
    private final LiveUpdates updates;

    LocalChanges(LiveUpdates updates) {
        this.updates = updates;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TaskMoved moved) {
        updates.changed();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ReviewMoved moved) {
        updates.changed();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AlertRaised raised) {
        updates.changed();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AlertResolved resolved) {
        updates.changed();
    }
}
