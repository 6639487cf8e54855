package dev.leadwright.web;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last reading of each site, which all nodes share and which survives restarts, and who is reading a site just now.
 * Visits end by the database's clock, so that nobody waits long for a visitor that died.
 */
@Component
class StoredReadings {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;

    StoredReadings(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What is kept of a site.
     *
     * @param reading none where the site was never read, or read by a version of the program that wrote another form
     * @param version of what is kept: when it was read
     */
    record Kept(Optional<SiteReading> reading, Optional<OffsetDateTime> version) {
        private static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty());
    }

    Kept find(String site) {
        return sql.sql(
                        "SELECT reading, read_at FROM leadwright.site_reading WHERE site = :site AND reading IS NOT NULL")
                .param("site", site)
                .query((row, _) -> new Kept(
                        parsed(row.getString("reading")), Optional.of(row.getObject("read_at", OffsetDateTime.class))))
                .optional()
                .orElse(Kept.NOTHING);
    }

    /**
     * Makes the visitor the one who reads the site, unless another is at it, or has read it since.
     *
     * @param seen what is kept of the site, and too old
     * @param atMost how long others wait for the visitor
     */
    boolean begin(String site, UUID visitor, Kept seen, Duration atMost) {
        return sql.sql("""
                                INSERT INTO leadwright.site_reading AS known (site, visitor, visit_ends)
                                VALUES (:site, :visitor, clock_timestamp() + :seconds * interval '1 second')
                                ON CONFLICT (site) DO UPDATE
                                   SET visitor = excluded.visitor, visit_ends = excluded.visit_ends
                                 WHERE (known.visit_ends IS NULL OR known.visit_ends <= clock_timestamp())
                                   AND known.read_at IS NOT DISTINCT FROM :seen
                                """)
                        .param("site", site)
                        .param("visitor", visitor)
                        .param("seconds", atMost.toSeconds())
                        .param("seen", seen.version().orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /**
     * Keeps what was read, and lets others at the site.
     *
     * @param oldest readings from before are forgotten
     */
    void end(String site, UUID visitor, SiteReading reading, Instant oldest) {
        sql.sql("""
                UPDATE leadwright.site_reading SET reading = :reading, read_at = :at, visitor = NULL, visit_ends = NULL
                 WHERE site = :site AND visitor = :visitor
                """)
                .param("site", site)
                .param("visitor", visitor)
                .param("reading", JSON.writeValueAsString(reading))
                .param("at", reading.at().atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("DELETE FROM leadwright.site_reading WHERE read_at < :oldest AND visitor IS NULL")
                .param("oldest", oldest.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets others at the site, which was not read to its end. */
    void leave(String site, UUID visitor) {
        sql.sql("""
                UPDATE leadwright.site_reading SET visitor = NULL, visit_ends = NULL
                 WHERE site = :site AND visitor = :visitor
                """).param("site", site).param("visitor", visitor).update();
    }

    private static Optional<SiteReading> parsed(String json) {
        try {
            return Optional.of(JSON.readValue(json, SiteReading.class));
        } catch (JacksonException anotherForm) {
            return Optional.empty();
        }
    }
}
