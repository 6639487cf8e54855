package dev.leadwright.agents.outreach;

import dev.leadwright.agents.judging.Judged;
import dev.leadwright.agents.judging.Judges;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.Linted;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.mail.MessageIds;
import dev.leadwright.orchestration.TaskRun;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has each mail written once and keeps it, so that what is sent is what is recorded, however often a task is run. */
@Component
class Drafts {
    private final JdbcClient sql;
    private final Judges judges;
    private final Proofreading proofreading;
    private final DraftFindings findings;
    private final TransactionTemplate transaction;
    private final MessageIds messageIds;
    private final Clock clock;

    Drafts(
            JdbcClient sql,
            Judges judges,
            Proofreading proofreading,
            DraftFindings findings,
            PlatformTransactionManager transactions,
            MessageIds messageIds,
            Clock clock) {
        this.sql = sql;
        this.judges = judges;
        this.proofreading = proofreading;
        this.findings = findings;
        this.transaction = new TransactionTemplate(transactions);
        this.messageIds = messageIds;
        this.clock = clock;
    }

    /** The mail of this stage to this person, under whatever id; of several the one that was sent. */
    Optional<StoredDraft> find(Contact contact, Stage stage) {
        return sql.sql("""
                        SELECT * FROM leadwright.lead_draft WHERE contact_id IN (:contacts) AND stage = :stage
                        ORDER BY ended_at NULLS LAST, drafted_at LIMIT 1
                        """)
                .param("contacts", contact.ids().stream().map(ContactId::value).toList())
                .param("stage", stage.key())
                .query((row, number) -> new StoredDraft(
                        new ContactId(row.getString("contact_id")),
                        new TaskId(row.getString("task_id")),
                        Strategy.valueOf(row.getString("strategy")),
                        row.getString("subject"),
                        row.getString("body"),
                        List.of((String[]) row.getArray("cites").getArray()),
                        LintState.valueOf(row.getString("lint")),
                        row.getString("message_id"),
                        row.getObject("ended_at", OffsetDateTime.class) != null))
                .optional();
    }

    /**
     * The stored mail, else a new one; of two that are written at the same time the first is kept. One that was kept back
     * by an earlier run is written anew: a person has set its task back.
     */
    StoredDraft findOrWrite(Lead lead, Stage stage, Strategy strategy, TaskRun run) {
        Contact contact = lead.contact();
        return find(contact, stage).filter(draft -> !draft.isBlocked()).orElseGet(() -> {
            OutreachBrief brief = proofreading.brief(lead, stage, strategy);
            Judged<Draft> written = judges.ask(analyst -> analyst.write(brief), run);
            Linted read = proofreading.read(written.answer(), brief);
            transaction.executeWithoutResult(
                    _ -> store(contact.id(), brief, run.task().id(), written.by(), read));
            return find(contact, stage).orElseThrow();
        });
    }

    /** A person rejected it: whoever asks for this stage's mail again gets another one. */
    void discard(StoredDraft draft, Stage stage) {
        sql.sql("""
                DELETE FROM leadwright.lead_draft WHERE contact_id = :contact AND stage = :stage AND ended_at IS NULL
                """)
                .param("contact", draft.contact().value())
                .param("stage", stage.key())
                .update();
    }

    /** Keeps a person's version of a mail that has not been sent, in the caller's transaction. */
    void revise(StoredDraft draft, Stage stage, Linted read) {
        sql.sql("""
                UPDATE leadwright.lead_draft SET subject = :subject, body = :body
                 WHERE contact_id = :contact AND stage = :stage AND ended_at IS NULL
                """)
                .param("contact", draft.contact().value())
                .param("stage", stage.key())
                .param("subject", read.draft().subject())
                .param("body", read.draft().body())
                .update();
        findings.replace(draft.contact(), stage, read);
    }

    void done(StoredDraft draft, Stage stage) {
        sql.sql("""
                UPDATE leadwright.lead_draft SET ended_at = coalesce(ended_at, :now)
                 WHERE contact_id = :contact AND stage = :stage
                """)
                .param("contact", draft.contact().value())
                .param("stage", stage.key())
                .param("now", now())
                .update();
    }

    private void store(ContactId contact, OutreachBrief brief, TaskId task, String analyst, Linted read) {
        Draft draft = read.draft();
        sql.sql("DELETE FROM leadwright.lead_draft WHERE contact_id = :contact AND stage = :stage AND lint = 'BLOCKED'")
                .param("contact", contact.value())
                .param("stage", brief.stage().key())
                .update();
        int stored = sql.sql("""
                INSERT INTO leadwright.lead_draft (contact_id, stage, task_id, strategy, analyst, subject, body,
                       cites, lint, message_id, drafted_at)
                VALUES (:contact, :stage, :task, :strategy, :analyst, :subject, :body, :cites, :lint, :messageId, :now)
                ON CONFLICT (contact_id, stage) DO NOTHING
                """)
                .param("contact", contact.value())
                .param("stage", brief.stage().key())
                .param("task", task.value())
                .param("strategy", brief.strategy().name())
                .param("analyst", analyst)
                .param("subject", draft.subject())
                .param("body", draft.body())
                .param("cites", draft.cites().toArray(String[]::new))
                .param("lint", read.state().name())
                .param("messageId", messageIds.of(contact.value(), brief.stage().key()))
                .param("now", now())
                .update();
        if (stored > 0) {
            findings.add(contact, brief.stage(), read.findings());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
