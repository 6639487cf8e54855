package dev.leadwright.agents.outreach;

import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintFinding.Rule;
import dev.leadwright.analyst.LintFinding.Severity;
import dev.leadwright.analyst.Linted;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.crm.ContactId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the linter found in each draft. */
@Component
class DraftFindings {
    private static final int MOST = 50;

    private final JdbcClient sql;

    DraftFindings(JdbcClient sql) {
        this.sql = sql;
    }

    /** Within the transaction of whoever stored the draft. */
    void add(ContactId contact, Stage stage, List<LintFinding> findings) {
        int number = 0;
        for (LintFinding finding : findings.stream().limit(MOST).toList()) {
            sql.sql("""
                    INSERT INTO leadwright.draft_finding (contact_id, stage, number, rule, severity, excerpt, reason)
                    VALUES (:contact, :stage, :number, :rule, :severity, :excerpt, :reason)
                    ON CONFLICT (contact_id, stage, number) DO NOTHING
                    """)
                    .param("contact", contact.value())
                    .param("stage", stage.key())
                    .param("number", ++number)
                    .param("rule", finding.rule().name())
                    .param("severity", finding.severity().name())
                    .param("excerpt", finding.excerpt())
                    .param("reason", finding.reason())
                    .update();
        }
    }

    /** The draft is kept back after all. */
    void replace(ContactId contact, Stage stage, Linted linted) {
        sql.sql("""
                UPDATE leadwright.lead_draft SET lint = :state WHERE contact_id = :contact AND stage = :stage
                """)
                .param("contact", contact.value())
                .param("stage", stage.key())
                .param("state", linted.state().name())
                .update();
        sql.sql("DELETE FROM leadwright.draft_finding WHERE contact_id = :contact AND stage = :stage")
                .param("contact", contact.value())
                .param("stage", stage.key())
                .update();
        add(contact, stage, linted.findings());
    }

    List<LintFinding> list(ContactId contact, Stage stage) {
        return sql.sql("""
                SELECT * FROM leadwright.draft_finding WHERE contact_id = :contact AND stage = :stage ORDER BY number
                """)
                .param("contact", contact.value())
                .param("stage", stage.key())
                .query((row, number) -> new LintFinding(
                        Rule.valueOf(row.getString("rule")),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("excerpt"),
                        row.getString("reason")))
                .list();
    }
}
