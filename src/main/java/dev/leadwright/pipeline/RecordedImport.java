package dev.leadwright.pipeline;

import dev.leadwright.crm.ContactId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One run of an import, written down as it goes. */
final class RecordedImport implements ListImport {
    private final long list;
    private final Instant began;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedImport(long list, Instant began, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.list = list;
        this.began = began;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void add(ContactId contact, boolean toBeScored) {
        jdbc.sql("""
                INSERT INTO leadwright.lead_list_member (list_id, contact_id, to_be_scored, added_at)
                VALUES (:list, :contact, :toBeScored, :now) ON CONFLICT DO NOTHING
                """)
                .param("list", list)
                .param("contact", contact.value())
                .param("toBeScored", toBeScored)
                .param("now", ListStore.at(clock.instant()))
                .update();
    }

    @Override
    public Optional<Long> end(int rows, int rejected) {
        int forgotten = jdbc.sql("""
                DELETE FROM leadwright.lead_list l WHERE id = ? AND NOT EXISTS (
                    SELECT FROM leadwright.lead_list_member m WHERE m.list_id = l.id)
                """).param(list).update();
        if (forgotten > 0) {
            return Optional.empty();
        }
        jdbc.sql("""
                UPDATE leadwright.lead_list SET imported_at = :now, row_count = :rows, rejected = :rejected
                WHERE id = :list
                """)
                .param("now", ListStore.at(clock.instant()))
                .param("rows", rows)
                .param("rejected", rejected)
                .param("list", list)
                .update();
        beginAnewIfItGrew();
        events.publishEvent(new LeadListImported(list));
        return Optional.of(list);
    }

    /** Its end was told, and there are leads of whom it was not told: there will be another end. */
    private void beginAnewIfItGrew() {
        jdbc.sql("""
                UPDATE leadwright.lead_list l
                SET finished_at = NULL, told_at = NULL, told_contacts = NULL, round = round + 1, started_at = :began
                WHERE id = :list AND EXISTS (
                    SELECT FROM leadwright.lead_list_member m WHERE m.list_id = l.id AND m.added_at > l.finished_at)
                """).param("began", ListStore.at(began)).param("list", list).update();
    }
}
