package dev.leadwright.intake;

import dev.leadwright.crm.CrmException;
import dev.leadwright.intake.webhook.EventLook;
import dev.leadwright.intake.webhook.Topic;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.TaskMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Scans for tasks because of an event, on nodes that work tasks; the monitor lets one scan through at a time. */
@Component
class EventScan implements EventLook {

    private static final Logger log = LoggerFactory.getLogger(EventScan.class);

    private final TaskMonitor monitor;
    private final boolean wanted;

    EventScan(TaskMonitor monitor, OrchestrationSettings orchestration) {
        this.monitor = monitor;
        this.wanted = orchestration.enabled();
    }

    @Override
    public Topic topic() {
        return Topic.TASKS;
    }

    @Override
    public void look() {
        if (!wanted) {
            return;
        }
        try {
            monitor.scanNow();
        } catch (CrmException failure) {
            log.warn("The scan because of an event failed; the regular one follows: {}", failure.getMessage());
        }
    }
}
