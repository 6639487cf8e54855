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
    private final SendingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BrakeTable(JdbcClient sql, SendingSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.settings = settings;
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
                .optional()
                .filter(pulled -> !(pulled.isNotYetOn() && settings.onFromStart()));
    }

    /** What has not been switched on needs no stop; where it need not be switched on, it does. */
    @Override
    public boolean pull(String why, String by) {
        return sql.sql("""
                        INSERT INTO sending_brake (why, pulled_by, at) VALUES (:why, :by, :at)
                        ON CONFLICT (only_row) DO UPDATE
                           SET why = excluded.why, pulled_by = excluded.pulled_by, at = excluded.at
                         WHERE :onFromStart AND sending_brake.pulled_by = :installation
                        """)
                        .param("onFromStart", settings.onFromStart())
                        .param("installation", Pulled.INSTALLATION)
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
                WITH gone AS (DELETE FROM sending_brake WHERE pulled_by <> :installation RETURNING pulled_by),
                     anew AS (INSERT INTO leadwright.sending_count (since)
                              SELECT :now FROM gone WHERE pulled_by = :ourselves
                              ON CONFLICT (only_row) DO UPDATE SET since = excluded.since)
                SELECT pulled_by FROM gone
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ourselves", RateWatch.OURSELVES)
                .param("installation", Pulled.INSTALLATION)
                .query(String.class)
                .optional();
        if (by.filter(RateWatch.OURSELVES::equals).isPresent()) {
            events.publishEvent(
                    new Recovered(RateWatch.CAUSE, "Mail leaves again; bounces and complaints are counted anew"));
        }
        return by.isPresent();
    }

    @Override
    public boolean switchOn() {
        return sql.sql("DELETE FROM sending_brake WHERE pulled_by = :installation")
                        .param("installation", Pulled.INSTALLATION)
                        .update()
                == 1;
    }
}
