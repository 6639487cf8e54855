package dev.leadwright.portal.webhook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code webhook_event}, which triggers fill: what is still to be told. */
@Component
class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An event.
     *
     * @param json as it is sent, but for what the portal knows only then
     * @param attempts how often it was sent in vain
     */
    record Event(long id, String json, int attempts) {}

    List<Event> listDue(Instant now, int limit) {
        return jdbc.sql("""
                        select id, event, attempts from webhook_event where due_at <= :now order by due_at, id limit :limit
                        """)
                .param("now", at(now))
                .param("limit", limit)
                .query((row, index) -> new Event(row.getLong("id"), row.getString("event"), row.getInt("attempts")))
                .list();
    }

    Optional<Instant> findNextDue() {
        return jdbc.sql("select due_at from webhook_event order by due_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void remove(List<Event> events) {
        jdbc.sql("delete from webhook_event where id = any(:ids)")
                .param("ids", events.stream().map(Event::id).toArray(Long[]::new))
                .update();
    }

    void postpone(Event event, Instant until) {
        jdbc.sql("update webhook_event set attempts = attempts + 1, due_at = :until where id = :id")
                .param("id", event.id())
                .param("until", at(until))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
