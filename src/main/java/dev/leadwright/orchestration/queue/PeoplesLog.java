package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.LeadLog;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes into the timeline of the portal that is worked. */
@Component
class PeoplesLog implements LeadLog {
    private final TimelineWriter timeline;
    private final PortalIdentity portal;

    PeoplesLog(TimelineWriter timeline, PortalIdentity portal) {
        this.timeline = timeline;
        this.portal = portal;
    }

    @Override
    public void add(ContactId contact, String by, String text) {
        timeline.add(portal.id(), Optional.empty(), Optional.of(contact), Optional.of(by), "event", text);
    }
}
