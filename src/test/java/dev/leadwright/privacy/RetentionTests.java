package dev.leadwright.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.leadwright.testing.ManualClock;
import dev.leadwright.testing.TestDatabase;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionTests {
    private static final Duration DAYS_90 = Duration.ofDays(90);

    private final ManualClock clock = new ManualClock("2027-04-12T08:00:00Z");
    private final JdbcClient sql = database();

    @BeforeEach
    void fill() {
        for (String day : new String[] {"2027-01-01", "2027-04-01"}) {
            sql.sql("""
                            INSERT INTO leadwright.model_call (contact_id, campaign, purpose, provider, model, day, asked_at,
                                reserved_until, outcome, tokens, cost, price_known, material, answer)
                            SELECT '1', 'c', 'SCORE', 'p', 'm', :day::date, :day::timestamptz, now(), 'OK', 1, 5, true, 'asked',
                                'said' FROM generate_series(1, :rows)
                            """).param("day", day).param("rows", Retention.BATCH + 1).update();
            sql.sql(
                            "INSERT INTO leadwright.screenshot VALUES (:day, 'https://x.example/', :day::timestamptz, 'image/webp', 'x')")
                    .param("day", day)
                    .update();
            sql.sql(
                            "INSERT INTO leadwright.site_reading (site, reading, read_at) VALUES (:day, '{}', :day::timestamptz)")
                    .param("day", day)
                    .update();
            sql.sql("""
                            INSERT INTO leadwright.incoming_mail (portal, fingerprint, source, received_at, kind, why, matched,
                                sender, subject, body, state, next_try_at)
                            VALUES ('1', :day, 's', :day::timestamptz, 'REPLY', '', 'WEAK', 'a@b.example', 'Re', 'Hi', :state,
                                now())
                            """).param("day", day).param("state", "DONE").update();
            sql.sql("""
                            INSERT INTO leadwright.lead_draft (contact_id, stage, task_id, strategy, analyst, subject, body, cites,
                                message_id, drafted_at, ended_at)
                            VALUES (:day, 'first-touch', '1', 'NURTURE', 'rules', 'S', 'Hi', '{}', 'm', :day::timestamptz,
                                :day::timestamptz)
                            """).param("day", day).update();
            sql.sql("""
                            INSERT INTO leadwright.sent_mail (message_id, contact_id, stage, recipient, recipient_name, subject,
                                body, state, at)
                            VALUES (:day, '1', 'first-touch', 'a@b.example', '', 'S', 'Hi', 'ACCEPTED', :day::timestamptz)
                            """).param("day", day).update();
            sql.sql("""
                            WITH put AS (
                                INSERT INTO leadwright.review (contact_id, stage, task_id, tier, reasons, recipient,
                                    recipient_name, subject, body, content, message_id, fingerprint, state, opened_at, expires_at,
                                    decided_at, decided_by, decision)
                                VALUES ('1', 'first-touch', '1', 'HOT', '{TIER}', 'a@b.example', '', 'S', 'Hi', 'Hi', :day, 'f',
                                    'APPROVED', :day::timestamptz, :day::timestamptz, :day::timestamptz, 'Sam', 'Yes')
                                RETURNING id)
                            INSERT INTO leadwright.review_edit (review_id, number, at, edited_by, subject_before, body_before,
                                subject_after, body_after)
                            SELECT id, 1, :day::timestamptz, 'Sam', 'S', 'Ho', 'S', 'Hi' FROM put
                            """).param("day", day).update();
        }
    }

    @Test
    void whatIsTooOldIsClearedInBatchesAndTheRestStays() {
        cleanUp(new RetentionSettings(DAYS_90, DAYS_90, DAYS_90, DAYS_90, DAYS_90));

        assertThat(count("model_call WHERE material IS NULL AND answer IS NULL AND cost = 5"))
                .isEqualTo(Retention.BATCH + 1);
        assertThat(count("model_call WHERE material = 'asked'")).isEqualTo(Retention.BATCH + 1);
        assertThat(count("screenshot")).isOne();
        assertThat(count("site_reading WHERE site = '2027-04-01'")).isOne();
        assertThat(count("site_reading")).isOne();
        assertThat(count("incoming_mail WHERE body = '' AND kind = 'REPLY'")).isOne();
        assertThat(count("lead_draft WHERE body = '' AND subject = 'S'")).isOne();
        assertThat(count("sent_mail WHERE body = '' AND recipient <> ''")).isOne();
        assertThat(count("review WHERE body = '' AND content = '' AND decision = 'Yes'"))
                .isOne();
        assertThat(count("review_edit")).isOne();
    }

    @Test
    void zeroKeepsForEver() {
        cleanUp(new RetentionSettings(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));

        assertThat(count("model_call WHERE material IS NULL")).isZero();
        assertThat(count("screenshot")).isEqualTo(2);
    }

    @Test
    void whatIsNotDoneYetIsKept() {
        sql.sql("UPDATE leadwright.incoming_mail SET state = 'NEW'").update();
        sql.sql("UPDATE leadwright.lead_draft SET ended_at = NULL").update();
        sql.sql("UPDATE leadwright.sent_mail SET state = 'SENDING'").update();

        cleanUp(new RetentionSettings(DAYS_90, DAYS_90, DAYS_90, DAYS_90, DAYS_90));

        assertThat(count("incoming_mail WHERE body = 'Hi'")).isEqualTo(2);
        assertThat(count("lead_draft WHERE body = 'Hi'")).isEqualTo(2);
        assertThat(count("sent_mail WHERE body = 'Hi'")).isEqualTo(2);
    }

    @Test
    void lessThanADayIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionSettings(Duration.ofHours(1), DAYS_90, DAYS_90, DAYS_90, DAYS_90))
                .withMessageContaining("one day or more");
    }

    private void cleanUp(RetentionSettings settings) {
        new Retention(sql, settings, clock).cleanUp();
    }

    private long count(String rows) {
        return sql.sql("SELECT count(*) FROM leadwright." + rows)
                .query(Long.class)
                .single();
    }

    private static JdbcClient database() {
        var database = TestDatabase.create().dataSource();
        Flyway.configure()
                .dataSource(database)
                .schemas("leadwright")
                .locations("classpath:db/leadwright")
                .load()
                .migrate();
        return JdbcClient.create(database);
    }
}
