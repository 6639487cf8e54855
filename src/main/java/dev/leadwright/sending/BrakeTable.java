package dev.leadwright.sending;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The brake, in the database that all nodes share. */
@Component
class BrakeTable implements Brake {
    private final JdbcClient sql;
    private final Clock clock;

    BrakeTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
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

    @Override
    public boolean release() {
        return sql.sql("DELETE FROM sending_brake").update() == 1;
    }
}
