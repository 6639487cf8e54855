package dev.leadwright.agents.lead;

import dev.leadwright.agents.LeadDetails.Overruled;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps whose word stands against a lead's score, and since when. The word itself is the CRM's. */
@Component
public class OverrideRecords {
    private final JdbcClient sql;
    private final LeadParts parts;
    private final Clock clock;

    OverrideRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.parts = new LeadParts(sql);
        this.clock = clock;
    }

    public Optional<Overruled> find(ContactId contact) {
        return parts.override(contact);
    }

    public void set(ContactId contact, ScoreOverride word, String reason, String by) {
        sql.sql("""
                INSERT INTO leadwright.lead_override (contact_id, tier, score, reason, by, at)
                VALUES (:contact, :tier, :score, :reason, :by, :now)
                ON CONFLICT (contact_id) DO UPDATE SET
                       tier = excluded.tier, score = excluded.score, reason = excluded.reason,
                       by = excluded.by, at = excluded.at
                """)
                .param("contact", contact.value())
                .param("tier", word.tier().map(Tier::name).orElse(null))
                .param("score", word.score().orElse(null))
                .param("reason", Leads.storable(reason))
                .param("by", Leads.storable(by))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void lift(ContactId contact) {
        sql.sql("DELETE FROM leadwright.lead_override WHERE contact_id = :contact")
                .param("contact", contact.value())
                .update();
    }
}
