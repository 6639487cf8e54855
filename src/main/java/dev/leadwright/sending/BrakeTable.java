package dev.leadwright.sending;

import dev.leadwright.orchestration.Recovered;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The brake, in the database that all nodes share. */
@Component
class BrakeTable implements Brake {
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BrakeTable(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Pulled> find() {
        return sql.sql("SELECT why, pulled_by, at FROM sending_brake")
                .query((row, _) -> new Pulled(
                        row.getString("why"),
                        row.getString("pulled_by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    public boolean pull(String why, String by) {
        return sql.sql("""
                        INSERT INTO sending_brake (why, pulled_by, at) VALUES (:why, :by, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("why", why)
                        .param("by", by)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** One statement: whoever is counted after it is counted anew. */
    @Override
    public boolean release() {
        Optional<String> by = sql.sql("""
                WITH gone AS (DELETE FROM sending_brake RETURNING pulled_by),
                     anew AS (INSERT INTO leadwright.sending_count (since)
                              SELECT :now FROM gone WHERE pulled_by = :ourselves
                              ON CONFLICT (only_row) DO UPDATE SET since = excluded.since)
                SELECT pulled_by FROM gone
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ourselves", RateWatch.OURSELVES)
                .query(String.class)
                .optional();
        if (by.filter(RateWatch.OURSELVES::equals).isPresent()) {
            events.publishEvent(
                    new Recovered(RateWatch.CAUSE, "Mail leaves again; bounces and complaints are counted anew"));
        }
        return by.isPresent();
    }
}
