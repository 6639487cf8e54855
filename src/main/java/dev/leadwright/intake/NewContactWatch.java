package dev.leadwright.intake;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Page;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.TemporaryFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices contacts that people create in the portal (sequence 1: "Creates new contact ... triggers workflow"). It looks
 * from where the last look began, less a while, since the CRM's search lags; who was noticed before is skipped. The
 * first look ever begins now: a portal's old contacts are nobody's new leads.
 */
@Component
class NewContactWatch {

    private static final Logger log = LoggerFactory.getLogger(NewContactWatch.class);
    private static final Duration SEARCH_LAG = Duration.ofMinutes(5);
    private static final Duration TURN = Duration.ofMinutes(5);

    private final Crm crm;
    private final NewContactTasks tasks;
    private final NoticedContacts noticed;
    private final ErasedPeople erased;
    private final JdbcClient jdbc;
    private final Clock clock;

    NewContactWatch(
            Crm crm,
            Patience patience,
            NewContactTasks tasks,
            NoticedContacts noticed,
            ErasedPeople erased,
            JdbcClient jdbc,
            Clock clock) {
        this.erased = erased;
        this.crm = patience.around(crm);
        this.tasks = tasks;
        this.noticed = noticed;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks once; does nothing while another node looks. Answers how many new contacts were noticed. */
    int look() {
        String portal = crm.getAccount().portalId();
        Instant began = clock.instant();
        begin(portal, began);
        Optional<Instant> from = takeTurn(portal);
        if (from.isEmpty()) {
            return 0;
        }
        int found = noticeAll(portal, from.get().minus(SEARCH_LAG));
        endTurn(portal, began);
        return found;
    }

    private int noticeAll(String portal, Instant from) {
        ContactQuery query = new ContactQuery(from, Optional.empty(), ContactQuery.MAX_LIMIT);
        int found = 0;
        while (true) {
            Page<Contact> page = crm.searchContacts(query);
            for (Contact contact : page.items()) {
                found += noticeOrGoOn(portal, contact) ? 1 : 0;
            }
            if (!page.more() || page.items().isEmpty()) {
                return found;
            }
            query = query.after(page.items().getLast().id());
        }
    }

    /** A contact whose tasks cannot be created does not keep the others from being noticed; it is looked at again. */
    private boolean noticeOrGoOn(String portal, Contact contact) {
        try {
            return notice(portal, contact);
        } catch (CrmException.Invalid | CrmException.Conflict | CrmException.NotFound | TemporaryFailure failure) {
            log.warn(
                    "Contact {} is new, but its first tasks cannot be created: {}", contact.id(), failure.getMessage());
            return false;
        }
    }

    /** The tasks first, the mark after: a crash between them makes the tasks be asked for again, which changes nothing. */
    private boolean notice(String portal, Contact contact) {
        if (noticed.isKnown(portal, contact.id()) || erased.isErased(contact)) {
            return false;
        }
        if (contact.leadScore().isEmpty()) {
            tasks.createFor(contact.id(), contact.displayName(), "Created in the CRM.");
        }
        noticed.remember(portal, contact.id());
        return true;
    }

    private void begin(String portal, Instant began) {
        jdbc.sql("INSERT INTO contact_watch (portal_id, look_from) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(portal, at(began))
                .update();
    }

    /** No transaction spans a look: what it creates must be committed step by step. A turn that dies runs out. */
    private Optional<Instant> takeTurn(String portal) {
        return jdbc.sql("""
                        UPDATE contact_watch SET taken_until = now() + :turn * interval '1 second'
                        WHERE portal_id = :portal AND (taken_until IS NULL OR taken_until < now())
                        RETURNING look_from
                        """)
                .param("turn", TURN.toSeconds())
                .param("portal", portal)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private void endTurn(String portal, Instant began) {
        jdbc.sql("UPDATE contact_watch SET look_from = ?, taken_until = NULL WHERE portal_id = ?")
                .params(at(began), portal)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
