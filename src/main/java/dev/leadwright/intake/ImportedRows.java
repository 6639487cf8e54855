package dev.leadwright.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what was imported, so that the same list again changes nothing. */
@Component
class ImportedRows {

    private final JdbcClient jdbc;

    ImportedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(String portal, LeadRecord lead) {
        return jdbc.sql("""
                        SELECT count(*) FROM imported_row
                        WHERE portal_id = :portal AND identity = :identity AND fingerprint = :fingerprint
                        """)
                        .param("portal", portal)
                        .param("identity", lead.identity())
                        .param("fingerprint", lead.fingerprint())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void remember(String portal, LeadRecord lead) {
        jdbc.sql("""
                INSERT INTO imported_row (portal_id, identity, fingerprint, imported_at)
                VALUES (:portal, :identity, :fingerprint, now())
                ON CONFLICT (portal_id, identity) DO UPDATE
                SET fingerprint = excluded.fingerprint, imported_at = excluded.imported_at
                """)
                .param("portal", portal)
                .param("identity", lead.identity())
                .param("fingerprint", lead.fingerprint())
                .update();
    }
}
