package dev.leadwright.agents.lead;

import dev.leadwright.agents.LeadStage;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the file on every lead. Every write says what is so now, so writing again changes nothing. */
@Component
public class LeadRecords {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LeadRecords(JdbcClient sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Notes that an agent saw the lead, and who it is. */
    public void saw(Lead lead) {
        Contact contact = lead.contact();
        sql.sql("""
                INSERT INTO leadwright.lead
                       (contact_id, name, company, job_title, email, stage, created_at, updated_at)
                VALUES (:contact, :name, :company, :title, :email, 'NEW', :now, :now)
                ON CONFLICT (contact_id) DO UPDATE SET
                       name = excluded.name, company = excluded.company, job_title = excluded.job_title,
                       email = excluded.email, updated_at = excluded.updated_at
                """)
                .param("contact", contact.id().value())
                .param("name", Leads.name(contact))
                .param("company", Leads.company(lead).map(Leads::storable).orElse(null))
                .param("title", contact.jobTitle().map(Leads::storable).orElse(null))
                .param("email", contact.email().map(Leads::storable).orElse(null))
                .param("now", now())
                .update();
    }

    public void enriched(ContactId contact, EnrichmentReport report, List<FoundFact> facts) {
        transaction.executeWithoutResult(status -> {
            sql.sql("""
                    UPDATE leadwright.lead SET quality = :quality, decision_maker_score = :score,
                           decision_maker_reason = :reason, summary = :summary, gaps = :gaps,
                           enriched_at = :now, updated_at = :now
                     WHERE contact_id = :contact
                    """)
                    .param("contact", contact.value())
                    .param("quality", report.quality().name())
                    .param("score", report.decisionMakerScore())
                    .param("reason", report.decisionMakerReason())
                    .param("summary", report.summary())
                    .param("gaps", report.gaps().toArray(String[]::new))
                    .param("now", now())
                    .update();
            sql.sql("DELETE FROM leadwright.lead_fact WHERE contact_id = :contact")
                    .param("contact", contact.value())
                    .update();
            facts.forEach(fact -> insert(contact, fact));
            reached(contact, LeadStage.ENRICHED);
        });
    }

    /** Moves the lead on to this stage; a lead never goes back. */
    public void reached(ContactId contact, LeadStage stage) {
        List<String> earlier = java.util.Arrays.stream(LeadStage.values())
                .filter(other -> other.compareTo(stage) < 0)
                .map(LeadStage::name)
                .toList();
        sql.sql("""
                UPDATE leadwright.lead SET stage = :stage, updated_at = :now
                 WHERE contact_id = :contact AND stage = ANY (:earlier)
                """)
                .param("contact", contact.value())
                .param("stage", stage.name())
                .param("earlier", earlier.toArray(String[]::new))
                .param("now", now())
                .update();
    }

    /** Whether a mail to the contact was sent, or may have been. */
    public boolean wasContacted(ContactId contact) {
        return sql.sql("""
                SELECT count(*) FROM leadwright.lead WHERE contact_id = :contact AND contacted_at IS NOT NULL
                """).param("contact", contact.value()).query(Long.class).single() > 0;
    }

    public void contacted(ContactId contact) {
        sql.sql("UPDATE leadwright.lead SET contacted_at = :now WHERE contact_id = :contact")
                .param("contact", contact.value())
                .param("now", now())
                .update();
    }

    private void insert(ContactId contact, FoundFact found) {
        sql.sql("""
                INSERT INTO leadwright.lead_fact (contact_id, id, topic, value, source, method, confidence,
                       evidence, chosen, reason, found_at)
                VALUES (:contact, :id, :topic, :value, :source, :method, :confidence,
                       :evidence, :chosen, :reason, :at)
                """)
                .param("contact", contact.value())
                .param("id", found.finding().id())
                .param("topic", found.finding().topic().name())
                .param("value", found.finding().value())
                .param("source", found.finding().source().toString())
                .param("method", found.method())
                .param("confidence", found.finding().confidence())
                .param("evidence", found.evidence())
                .param("chosen", found.chosen())
                .param("reason", found.reason())
                .param("at", found.finding().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
