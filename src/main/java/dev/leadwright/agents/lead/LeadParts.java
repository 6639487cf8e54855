package dev.leadwright.agents.lead;

import dev.leadwright.agents.LeadDetails.DraftedMail;
import dev.leadwright.agents.LeadDetails.KnownFact;
import dev.leadwright.agents.LeadDetails.OtherView;
import dev.leadwright.agents.LeadDetails.Overruled;
import dev.leadwright.agents.LeadDetails.PastScore;
import dev.leadwright.agents.LeadDetails.Qualification;
import dev.leadwright.agents.LeadDetails.ScoredCriterion;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintState;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ScoreOverride;
import dev.leadwright.crm.Tier;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the parts of a lead's file that are rows of their own. */
final class LeadParts {
    private final JdbcClient sql;

    LeadParts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last score; empty until the lead is scored. */
    Optional<Qualification> qualification(ContactId contact) {
        record Row(long id, String explanation, PastScore score) {}
        return sql.sql("SELECT * FROM leadwright.score WHERE contact_id = :contact ORDER BY id DESC LIMIT 1")
                .param("contact", contact.value())
                .query((row, number) -> new Row(row.getLong("id"), row.getString("explanation"), score(row)))
                .optional()
                .map(row -> new Qualification(row.explanation(), row.score(), criteria(row.id())));
    }

    private List<ScoredCriterion> criteria(long score) {
        return sql
                .sql("SELECT * FROM leadwright.score_band WHERE score_id = :score")
                .param("score", score)
                .query((row, number) -> new ScoredCriterion(
                        Criterion.valueOf(row.getString("criterion")),
                        row.getString("band"),
                        row.getInt("points"),
                        row.getString("reason"),
                        row.getString("evidence"),
                        otherView(row)))
                .list()
                .stream()
                .sorted(Comparator.comparing(ScoredCriterion::criterion))
                .toList();
    }

    private static Optional<OtherView> otherView(ResultSet row) throws SQLException {
        String rules = row.getString("rules_band");
        return rules == null || rules.equals(row.getString("band"))
                ? Optional.empty()
                : Optional.of(new OtherView(row.getInt("rules_points"), row.getString("rules_reason")));
    }

    List<PastScore> history(ContactId contact) {
        return sql.sql("SELECT * FROM leadwright.score WHERE contact_id = :contact ORDER BY id DESC LIMIT 50")
                .param("contact", contact.value())
                .query((row, number) -> score(row))
                .list();
    }

    private static PastScore score(ResultSet row) throws SQLException {
        return new PastScore(
                instant(row, "at"),
                row.getString("analyst"),
                row.getInt("judged_score"),
                Optional.ofNullable(row.getObject("rules_score", Integer.class)),
                row.getInt("score"),
                Tier.valueOf(row.getString("tier")),
                Optional.ofNullable(row.getString("difference")),
                Optional.ofNullable(row.getString("exception")),
                row.getString("profile_name") + ", version " + row.getString("profile_version"));
    }

    Optional<Overruled> override(ContactId contact) {
        return sql.sql("SELECT * FROM leadwright.lead_override WHERE contact_id = :contact")
                .param("contact", contact.value())
                .query((row, number) -> new Overruled(
                        new ScoreOverride(
                                Optional.ofNullable(row.getString("tier")).map(Tier::valueOf),
                                Optional.ofNullable(row.getObject("score", Integer.class))),
                        row.getString("reason"),
                        row.getString("by"),
                        instant(row, "at")))
                .optional();
    }

    List<KnownFact> facts(ContactId contact) {
        return sql.sql("""
                SELECT * FROM leadwright.lead_fact WHERE contact_id = :contact
                 ORDER BY chosen DESC, topic, confidence DESC, id
                """)
                .param("contact", contact.value())
                .query((row, number) -> new KnownFact(
                        row.getString("id"),
                        Finding.Topic.valueOf(row.getString("topic")),
                        row.getString("value"),
                        URI.create(row.getString("source")),
                        row.getString("method"),
                        row.getDouble("confidence"),
                        row.getString("evidence"),
                        row.getBoolean("chosen"),
                        row.getString("reason"),
                        instant(row, "found_at")))
                .list();
    }

    List<DraftedMail> drafts(ContactId contact) {
        Map<String, List<LintFinding>> findings = findings(contact);
        return sql.sql("SELECT * FROM leadwright.lead_draft WHERE contact_id = :contact ORDER BY drafted_at, stage")
                .param("contact", contact.value())
                .query((row, number) -> new DraftedMail(
                        row.getString("stage"),
                        row.getString("strategy"),
                        row.getString("analyst"),
                        row.getString("subject"),
                        row.getString("body"),
                        texts(row, "cites"),
                        LintState.valueOf(row.getString("lint")),
                        findings.getOrDefault(row.getString("stage"), List.of()),
                        row.getString("message_id"),
                        instant(row, "drafted_at")))
                .list();
    }

    private Map<String, List<LintFinding>> findings(ContactId contact) {
        record Found(String stage, LintFinding finding) {}
        return sql
                .sql("SELECT * FROM leadwright.draft_finding WHERE contact_id = :contact ORDER BY stage, number")
                .param("contact", contact.value())
                .query((row, number) -> new Found(
                        row.getString("stage"),
                        new LintFinding(
                                LintFinding.Rule.valueOf(row.getString("rule")),
                                LintFinding.Severity.valueOf(row.getString("severity")),
                                row.getString("excerpt"),
                                row.getString("reason"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::stage, Collectors.mapping(Found::finding, Collectors.toList())));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
