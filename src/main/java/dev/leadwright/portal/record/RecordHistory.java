package dev.leadwright.portal.record;

import dev.leadwright.portal.PortalConditions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What records were before their last changes, as long as a search may see it: the table {@code object_version}. Where
 * search does not lag, there is none.
 */
@Component
public class RecordHistory {

    /** Searches that began a moment earlier still see what the latest no longer needs. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lag;

    RecordHistory(JdbcClient jdbc, Clock clock, PortalConditions conditions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lag = conditions.searchLag();
    }

    /** Keeps a record as it is, before a change at this time. */
    void keep(long id, Instant changedAt) {
        if (lag.isZero()) {
            return;
        }
        jdbc.sql("""
                        insert into object_version
                        select object.*, :at::timestamptz from object where id = :id and updated_at < :at
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("at", changedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean isBehind() {
        return !lag.isZero();
    }

    /** The time whose records a search sees now. */
    public Instant seenAt() {
        return clock.instant().minus(lag);
    }

    /** Removes what no search will see again. */
    public void forget(Instant seenAt) {
        jdbc.sql("delete from object_version where valid_until <= :at")
                .param("at", seenAt.minus(GRACE).atOffset(ZoneOffset.UTC))
                .update();
    }
}
