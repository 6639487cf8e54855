package dev.leadwright.agents.lead;

import dev.leadwright.agents.LeadSites;
import dev.leadwright.crm.ContactId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which website was read for a lead. */
@Component
public class SiteRecords implements LeadSites {
    private final JdbcClient sql;

    SiteRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writing again changes nothing. */
    public void read(ContactId contact, URI site, Instant at) {
        sql.sql("""
                INSERT INTO leadwright.lead_site (contact_id, site, read_at) VALUES (:contact, :site, :at)
                ON CONFLICT (contact_id) DO UPDATE SET site = excluded.site, read_at = excluded.read_at
                """)
                .param("contact", contact.value())
                .param("site", site.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<URI> findSite(ContactId contact) {
        return sql.sql("SELECT site FROM leadwright.lead_site WHERE contact_id = :contact")
                .param("contact", contact.value())
                .query(String.class)
                .optional()
                .map(URI::create);
    }
}
