package dev.leadwright.web;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcScreenshots implements Screenshots {
    private final JdbcClient sql;

    JdbcScreenshots(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of two nodes that visited the same site the later picture stays, whoever writes last. */
    @Override
    public void keep(Screenshot screenshot) {
        sql.sql("""
                INSERT INTO leadwright.screenshot AS kept (site, page, taken_at, media_type, image)
                VALUES (:site, :page, :at, :type, :image)
                ON CONFLICT (site) DO UPDATE SET page = excluded.page, taken_at = excluded.taken_at,
                       media_type = excluded.media_type, image = excluded.image
                 WHERE kept.taken_at <= excluded.taken_at
                """)
                .param("site", Sites.key(screenshot.site()))
                .param("page", screenshot.page().toString())
                .param("at", screenshot.at().atOffset(ZoneOffset.UTC))
                .param("type", screenshot.mediaType())
                .param("image", screenshot.image())
                .update();
    }

    @Override
    public Optional<Screenshot> find(URI site) {
        return sql.sql("SELECT page, taken_at, media_type, image FROM leadwright.screenshot WHERE site = :site")
                .param("site", Sites.key(site))
                .query((row, _) -> screenshot(site, row))
                .optional();
    }

    @Override
    public Optional<Taken> findTaken(URI site) {
        return sql.sql("SELECT page, taken_at FROM leadwright.screenshot WHERE site = :site")
                .param("site", Sites.key(site))
                .query((row, _) -> new Taken(URI.create(row.getString("page")), at(row)))
                .optional();
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("taken_at", OffsetDateTime.class).toInstant();
    }

    private static Screenshot screenshot(URI site, ResultSet row) throws SQLException {
        return new Screenshot(
                site, URI.create(row.getString("page")), at(row), row.getString("media_type"), row.getBytes("image"));
    }
}
