package dev.leadwright.chaos.world;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the nodes wrote into their audit: what the judge holds against the records that stand in the portal. */
public final class AuditBook {
    private final JdbcClient database;

    public AuditBook(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /**
     * How one effect ended.
     *
     * @param remoteId what the other side calls it; of a message its Message-ID
     */
    public record Row(String kind, String outcome, String remoteId) {}

    /** Of effects that the journal keeps; updates are not among them. */
    public List<Row> effects() {
        return database.sql("""
                        SELECT kind, outcome, coalesce(remote_id, '') AS remote_id FROM leadwright.audit
                        WHERE effect_key IS NOT NULL ORDER BY seq
                        """)
                .query((row, _) -> new Row(row.getString("kind"), row.getString("outcome"), row.getString("remote_id")))
                .list();
    }

    /** Rows that do not follow the one before them. */
    public List<Long> breaks() {
        return database.sql("""
                        SELECT seq FROM (
                            SELECT seq, previous_hash, lag(seq) OVER (ORDER BY seq) AS before,
                                lag(hash) OVER (ORDER BY seq) AS hash_before
                            FROM leadwright.audit) AS chain
                        WHERE before IS NOT NULL AND (seq <> before + 1 OR previous_hash <> hash_before)
                        """).query((row, _) -> row.getLong("seq")).list();
    }
}
