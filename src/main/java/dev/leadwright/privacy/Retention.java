package dev.leadwright.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clears away what is older than it may be, some hundred rows at a time, so that nobody waits for it. */
@Component
class Retention {
    static final int BATCH = 500;
    private static final int MOST_BATCHES = 400;
    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final JdbcClient sql;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(JdbcClient sql, RetentionSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param change SQL: clears at most {@code :batch} rows older than {@code :before} */
    private record Rule(Duration period, String what, String change) {}

    private List<Rule> rules() {
        return List.of(
                new Rule(settings.prompts(), "questions to models", """
                        UPDATE leadwright.model_call SET material = NULL, complaint = NULL, answer = NULL WHERE id IN (
                            SELECT id FROM leadwright.model_call WHERE asked_at < :before AND outcome IS NOT NULL
                               AND coalesce(material, complaint, answer) IS NOT NULL ORDER BY id LIMIT :batch)
                        """),
                new Rule(settings.drafts(), "remarks on mails", """
                        DELETE FROM leadwright.draft_finding WHERE (contact_id, stage, number) IN (
                            SELECT f.contact_id, f.stage, f.number FROM leadwright.draft_finding f
                            JOIN leadwright.lead_draft d USING (contact_id, stage)
                            WHERE d.ended_at < :before LIMIT :batch)
                        """),
                new Rule(settings.drafts(), "texts of mails written", """
                        UPDATE leadwright.lead_draft SET body = '' WHERE (contact_id, stage) IN (
                            SELECT contact_id, stage FROM leadwright.lead_draft
                            WHERE ended_at < :before AND body <> '' LIMIT :batch)
                        """),
                new Rule(settings.drafts(), "changes to mails before they were approved", """
                        DELETE FROM leadwright.review_edit WHERE (review_id, number) IN (
                            SELECT e.review_id, e.number FROM leadwright.review_edit e
                            JOIN leadwright.review r ON r.id = e.review_id
                            WHERE r.decided_at < :before LIMIT :batch)
                        """),
                new Rule(settings.drafts(), "texts of mails put before people", """
                        UPDATE leadwright.review SET body = '', content = '' WHERE id IN (
                            SELECT id FROM leadwright.review WHERE decided_at < :before AND content <> '' LIMIT :batch)
                        """),
                new Rule(settings.drafts(), "texts of mails sent", """
                        UPDATE leadwright.sent_mail SET body = '' WHERE id IN (
                            SELECT id FROM leadwright.sent_mail WHERE at < :before AND body <> ''
                               AND state IN ('ACCEPTED', 'REFUSED', 'UNKNOWN') ORDER BY id LIMIT :batch)
                        """),
                new Rule(settings.incoming(), "texts of mails received", """
                        UPDATE leadwright.incoming_mail SET subject = '', body = '', diagnostic = '' WHERE id IN (
                            SELECT id FROM leadwright.incoming_mail WHERE received_at < :before AND state <> 'NEW'
                               AND (subject <> '' OR body <> '' OR diagnostic <> '') ORDER BY id LIMIT :batch)
                        """),
                new Rule(settings.screenshots(), "screenshots", """
                        DELETE FROM leadwright.screenshot WHERE site IN (
                            SELECT site FROM leadwright.screenshot WHERE taken_at < :before LIMIT :batch)
                        """),
                new Rule(settings.siteReadings(), "readings of websites", """
                        DELETE FROM leadwright.site_reading WHERE site IN (
                            SELECT site FROM leadwright.site_reading
                            WHERE read_at < :before AND visitor IS NULL LIMIT :batch) AND visitor IS NULL
                        """));
    }

    void cleanUp() {
        for (Rule rule : rules()) {
            if (!rule.period().isZero()) {
                int cleared = clear(rule);
                if (cleared > 0) {
                    log.info(
                            "Cleared away {} {} older than {} days",
                            cleared,
                            rule.what(),
                            rule.period().toDays());
                }
            }
        }
    }

    private int clear(Rule rule) {
        Timestamp before = Timestamp.from(clock.instant().minus(rule.period()));
        int all = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int cleared = sql.sql(rule.change())
                    .param("before", before)
                    .param("batch", BATCH)
                    .update();
            all += cleared;
            if (cleared < BATCH) {
                break;
            }
        }
        return all;
    }
}
