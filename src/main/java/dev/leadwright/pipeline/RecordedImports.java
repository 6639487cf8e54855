package dev.leadwright.pipeline;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what imports bring. */
@Component
class RecordedImports implements ListImports {
    private final ThisPortal portal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedImports(ThisPortal portal, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.portal = portal;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** While it is imported again, a list that is not done cannot be done: its next leads may be about to come. */
    @Override
    public ListImport begin(String contentHash, String name, String command) {
        Instant now = clock.instant();
        long list = jdbc.sql("""
                        INSERT INTO leadwright.lead_list AS l (portal_id, content_hash, name, command, started_at)
                        VALUES (:portal, :hash, :name, :command, :now)
                        ON CONFLICT (portal_id, content_hash) DO UPDATE SET name = excluded.name, command = excluded.command,
                            imported_at = CASE WHEN l.finished_at IS NULL THEN NULL ELSE l.imported_at END
                        RETURNING id
                        """)
                .param("portal", portal.id())
                .param("hash", contentHash)
                .param("name", InWords.name(name))
                .param("command", command)
                .param("now", ListStore.at(now))
                .query(Long.class)
                .single();
        return new RecordedImport(list, now, jdbc, events, clock);
    }
}
