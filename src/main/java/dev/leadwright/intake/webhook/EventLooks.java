package dev.leadwright.intake.webhook;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Hears events and has somebody look where they happened. Whoever tells of events does not wait for it. */
@Component
class EventLooks implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EventLooks.class);

    private final Crm crm;
    private final Clock clock;
    private final Map<Topic, TopicLooks> looks = new EnumMap<>(Topic.class);
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("events").factory());
    private volatile @Nullable String portal;

    EventLooks(List<EventLook> looks, Crm crm, Clock clock) {
        this.crm = crm;
        this.clock = clock;
        looks.forEach(look -> this.looks.put(look.topic(), new TopicLooks(look, clock)));
    }

    void hear(List<HubspotEvent> events) {
        List<HubspotEvent> telling =
                events.stream().filter(event -> event.topic().isPresent()).toList();
        if (!telling.isEmpty()) {
            Instant now = clock.instant();
            thread.execute(() -> plan(telling, now));
        }
    }

    private void plan(List<HubspotEvent> events, Instant heardAt) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        Optional<String> ours = findPortal();
        for (HubspotEvent event : events) {
            if (ours.isEmpty() || ours.get().equals(event.portalId())) {
                event.topic().ifPresent(topics::add);
            } else {
                log.info("An event of another portal is ignored: we work for portal {}", ours.get());
            }
        }
        topics.forEach(topic -> Optional.ofNullable(looks.get(topic)).ifPresent(found -> found.planAfter(heardAt)));
    }

    /** Which portal is ours. While the CRM does not say, any event may be: a look too many does no harm. */
    private Optional<String> findPortal() {
        if (portal == null) {
            try {
                portal = crm.getAccount().portalId();
            } catch (CrmException failure) {
                log.info("Events cannot be told apart by portal yet: {}", failure.getMessage());
            }
        }
        return Optional.ofNullable(portal);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
        looks.values().forEach(TopicLooks::close);
    }
}
