package dev.leadwright.agents.lead;

import dev.leadwright.agents.LeadStage;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.Judgement;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.Tier;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps every score a lead was given. The same score of the same task is kept once, however often it is written. */
@Component
public class ScoreRecords {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final LeadRecords records;
    private final Clock clock;

    ScoreRecords(JdbcClient sql, PlatformTransactionManager transactions, LeadRecords records, Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.records = records;
        this.clock = clock;
    }

    /**
     * Keeps a score, which is in force from now on.
     *
     * @param task the qualification; empty where all leads are scored under another profile
     */
    public void scored(ContactId contact, LeadScore score, Optional<TaskId> task) {
        transaction.executeWithoutResult(_ -> {
            inForce(contact, score.score(), score.tier());
            insert(contact, score, task).ifPresent(id -> {
                for (Criterion criterion : Criterion.values()) {
                    insert(id, score.judged().of(criterion), score.rules().of(criterion));
                }
            });
            records.reached(contact, LeadStage.QUALIFIED);
        });
    }

    /** What is in force from now on, without a new score: a person's word was set or lifted. */
    public void inForce(ContactId contact, int score, Tier tier) {
        sql.sql(
                        "UPDATE leadwright.lead SET score = :score, tier = :tier, updated_at = :now WHERE contact_id = :contact")
                .param("contact", contact.value())
                .param("score", score)
                .param("tier", tier.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty where the lead's last score is this one. */
    private Optional<Long> insert(ContactId contact, LeadScore score, Optional<TaskId> task) {
        return sql.sql("""
                INSERT INTO leadwright.score (contact_id, task_id, at, analyst, judged_score, rules_score, score, tier,
                       explanation, difference, exception, profile_name, profile_version, profile_hash)
                SELECT :contact, :task, :now, :analyst, :judged, :rules, :score, :tier,
                       :explanation, :difference, :exception, :name, :version, :hash
                 WHERE NOT EXISTS (
                       SELECT FROM leadwright.score
                        WHERE id = (SELECT max(id) FROM leadwright.score WHERE contact_id = :contact)
                          AND (task_id, analyst, judged_score, rules_score, score, tier,
                               explanation, difference, exception, profile_name, profile_version, profile_hash)
                              IS NOT DISTINCT FROM
                              (:task::text, :analyst::text, :judged::int, :rules::int, :score::int, :tier::text,
                               :explanation::text, :difference::text, :exception::text,
                               :name::text, :version::text, :hash::text))
                RETURNING id
                """)
                .param("contact", contact.value())
                .param("task", task.map(TaskId::value).orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("analyst", score.analyst())
                .param("judged", score.judged().score())
                .param("rules", score.rules().score())
                .param("score", score.score())
                .param("tier", score.tier().name())
                .param("explanation", Leads.storable(score.judged().explanation()))
                .param("difference", score.difference().map(Leads::storable).orElse(null))
                .param(
                        "exception",
                        score.inForce().exception().map(Leads::storable).orElse(null))
                .param("name", score.profile().name())
                .param("version", score.profile().version())
                .param("hash", score.profile().hash())
                .query(Long.class)
                .optional();
    }

    private void insert(long score, Judgement judged, Judgement rules) {
        sql.sql("""
                INSERT INTO leadwright.score_band (score_id, criterion, band, points, reason, evidence,
                       rules_band, rules_points, rules_reason)
                VALUES (:score, :criterion, :band, :points, :reason, :evidence, :rulesBand, :rulesPoints, :rulesReason)
                """)
                .param("score", score)
                .param("criterion", judged.band().criterion().name())
                .param("band", judged.band().name())
                .param("points", judged.band().points())
                .param("reason", Leads.storable(judged.reason()))
                .param("evidence", Leads.storable(judged.evidence()))
                .param("rulesBand", rules.band().name())
                .param("rulesPoints", rules.band().points())
                .param("rulesReason", Leads.storable(rules.reason()))
                .update();
    }
}
