package dev.leadwright.review;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.Tier;
import dev.leadwright.review.Review.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reviews. A row leaves OPEN once. */
@Component
class ReviewTable {
    private static final String BECAME_ANOTHER = "The mail became another one, which awaits a decision of its own.";

    private final JdbcClient sql;
    private final Clock clock;

    ReviewTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Review> find(long id) {
        return sql.sql("SELECT * FROM leadwright.review WHERE id = :id")
                .param("id", id)
                .query(ReviewTable::read)
                .optional();
    }

    Optional<Review> findLast(Collection<ContactId> contacts, String stage) {
        return sql.sql("""
                        SELECT * FROM leadwright.review WHERE contact_id IN (:contacts) AND stage = :stage
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("contacts", contacts.stream().map(ContactId::value).toList())
                .param("stage", stage)
                .query(ReviewTable::read)
                .optional();
    }

    List<Review> listOf(ContactId contact) {
        return sql.sql("SELECT * FROM leadwright.review WHERE contact_id = :contact ORDER BY id DESC")
                .param("contact", contact.value())
                .query(ReviewTable::read)
                .list();
    }

    List<Review> listOpen() {
        return sql.sql("SELECT * FROM leadwright.review WHERE state = 'OPEN' ORDER BY expires_at, id")
                .query(ReviewTable::read)
                .list();
    }

    Map<Tier, Long> countOpen() {
        Map<Tier, Long> counts = new EnumMap<>(Tier.class);
        sql.sql("SELECT tier, count(*) AS mails FROM leadwright.review WHERE state = 'OPEN' GROUP BY tier")
                .query((row, _) -> Map.entry(Tier.valueOf(row.getString("tier")), row.getLong("mails")))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Those that ended and whose outreach may not know. */
    List<Review> listToFollow() {
        return sql.sql("SELECT * FROM leadwright.review WHERE state <> 'OPEN' AND NOT followed ORDER BY id")
                .query(ReviewTable::read)
                .list();
    }

    /** Those that ended and whose task in the CRM may still ask for a decision. */
    List<Review> listToClose() {
        return sql.sql("""
                        SELECT * FROM leadwright.review
                        WHERE state <> 'OPEN' AND NOT crm_task_ended AND crm_task_id IS NOT NULL ORDER BY id
                        """).query(ReviewTable::read).list();
    }

    /** The task in the CRM that asked about the mail it was before asks about what it is now. */
    Review open(ReviewBook.Wanted wanted, Instant expiresAt) {
        Optional<String> asking = sql.sql("""
                        UPDATE leadwright.review
                        SET state = 'REPLACED', decided_at = :now, decided_by = 'leadwright', decision = :words,
                            followed = true, crm_task_ended = true
                        WHERE contact_id = :contact AND stage = :stage AND state = 'OPEN'
                        RETURNING crm_task_id, (SELECT b.crm_task_ended FROM leadwright.review b
                                                WHERE b.id = review.id) AS ended
                        """)
                .param("now", at(clock.instant()))
                .param("words", BECAME_ANOTHER)
                .param("contact", wanted.contact().value())
                .param("stage", wanted.stage())
                .query((row, _) ->
                        Optional.ofNullable(row.getString("crm_task_id")).filter(task -> !isTrue(row, "ended")))
                .optional()
                .flatMap(task -> task);
        ReviewedMail mail = wanted.mail();
        return sql.sql("""
                        INSERT INTO leadwright.review (contact_id, stage, task_id, tier, reasons, recipient,
                            recipient_name, subject, body, content, in_reply_to, message_id, fingerprint, state,
                            opened_at, expires_at, crm_task_id)
                        VALUES (:contact, :stage, :task, :tier, :reasons, :recipient, :recipientName, :subject, :body,
                            :content, :inReplyTo, :messageId, :fingerprint, 'OPEN', :now, :expiresAt, :crmTask)
                        RETURNING *
                        """)
                .param("contact", wanted.contact().value())
                .param("stage", wanted.stage())
                .param("task", wanted.task().value())
                .param("tier", wanted.tier().name())
                .param(
                        "reasons",
                        wanted.reasons().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("recipient", mail.recipient())
                .param("recipientName", mail.recipientName())
                .param("subject", mail.subject())
                .param("body", wanted.body())
                .param("content", mail.content())
                .param("inReplyTo", mail.inReplyTo().orElse(null))
                .param("messageId", mail.messageId())
                .param("fingerprint", mail.fingerprint())
                .param("now", at(clock.instant()))
                .param("expiresAt", at(expiresAt))
                .param("crmTask", asking.orElse(null))
                .query(ReviewTable::read)
                .single();
    }

    /** Ends it if it is open, about this very mail, and, to be approved, in time. Empty: it is not. */
    Optional<Review> end(long id, String fingerprint, State state, String by, String words) {
        return sql.sql("""
                        UPDATE leadwright.review
                        SET state = :state, decided_at = :now, decided_by = :by, decision = :words
                        WHERE id = :id AND state = 'OPEN' AND fingerprint = :fingerprint
                          AND (:state <> 'APPROVED' OR expires_at > :now)
                        RETURNING *
                        """)
                .param("state", state.name())
                .param("now", at(clock.instant()))
                .param("by", by)
                .param("words", words)
                .param("id", id)
                .param("fingerprint", fingerprint)
                .query(ReviewTable::read)
                .optional();
    }

    /** Changes the mail if it is open and still about the mail that was edited. Empty: it is not. */
    Optional<Review> edit(Review before, DraftDesk.Edited.Fit edited, String by) {
        ReviewedMail mail = edited.mail();
        Optional<Review> changed = sql.sql("""
                        UPDATE leadwright.review
                        SET recipient = :recipient, recipient_name = :recipientName, subject = :subject, body = :body,
                            content = :content, fingerprint = :fingerprint, shown = NULL
                        WHERE id = :id AND state = 'OPEN' AND fingerprint = :before AND expires_at > :now
                        RETURNING *
                        """)
                .param("recipient", mail.recipient())
                .param("recipientName", mail.recipientName())
                .param("subject", mail.subject())
                .param("body", edited.body())
                .param("content", mail.content())
                .param("fingerprint", mail.fingerprint())
                .param("id", before.id())
                .param("before", before.fingerprint())
                .param("now", at(clock.instant()))
                .query(ReviewTable::read)
                .optional();
        changed.ifPresent(review -> keepEdit(before, review, by));
        return changed;
    }

    private void keepEdit(Review before, Review after, String by) {
        sql.sql("""
                INSERT INTO leadwright.review_edit
                       (review_id, number, at, edited_by, subject_before, body_before, subject_after, body_after)
                SELECT :id, count(*) + 1, :now, :by, :subjectBefore, :bodyBefore, :subjectAfter, :bodyAfter
                FROM leadwright.review_edit WHERE review_id = :id
                """)
                .param("id", after.id())
                .param("now", at(clock.instant()))
                .param("by", by)
                .param("subjectBefore", before.mail().subject())
                .param("bodyBefore", before.body())
                .param("subjectAfter", after.mail().subject())
                .param("bodyAfter", after.body())
                .update();
    }

    List<Reviews.Edit> listEdits(long id) {
        return sql.sql("SELECT * FROM leadwright.review_edit WHERE review_id = :id ORDER BY number")
                .param("id", id)
                .query((row, _) -> new Reviews.Edit(
                        instant(row, "at"),
                        row.getString("edited_by"),
                        row.getString("subject_before"),
                        row.getString("body_before"),
                        row.getString("subject_after"),
                        row.getString("body_after")))
                .list();
    }

    /** Only as long as it is the mail that was put there. */
    void askedBy(Review review, TaskId crmTask, Optional<String> shown) {
        sql.sql("""
                UPDATE leadwright.review SET crm_task_id = :task, shown = :shown
                WHERE id = :id AND state = 'OPEN' AND fingerprint = :fingerprint
                """)
                .param("task", crmTask.value())
                .param("shown", shown.orElse(null))
                .param("id", review.id())
                .param("fingerprint", review.fingerprint())
                .update();
    }

    /** Nobody is asked by the task in the CRM any more. */
    void crmTaskEnded(Review review) {
        sql.sql("UPDATE leadwright.review SET crm_task_ended = true WHERE id = :id")
                .param("id", review.id())
                .update();
    }

    void followed(Review review) {
        sql.sql("UPDATE leadwright.review SET followed = true WHERE id = :id")
                .param("id", review.id())
                .update();
    }

    private static Review read(ResultSet row, int index) throws SQLException {
        Optional<Review.Decision> decision = Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                .map(at -> new Review.Decision(at.toInstant(), text(row, "decided_by"), text(row, "decision")));
        return new Review(
                row.getLong("id"),
                new ContactId(row.getString("contact_id")),
                row.getString("stage"),
                new TaskId(row.getString("task_id")),
                Tier.valueOf(row.getString("tier")),
                Stream.of((String[]) row.getArray("reasons").getArray())
                        .map(ReviewReason::valueOf)
                        .collect(Collectors.toSet()),
                new ReviewedMail(
                        row.getString("message_id"),
                        row.getString("recipient"),
                        row.getString("recipient_name"),
                        row.getString("subject"),
                        row.getString("content"),
                        Optional.ofNullable(row.getString("in_reply_to"))),
                row.getString("body"),
                row.getString("fingerprint"),
                State.valueOf(row.getString("state")),
                instant(row, "opened_at"),
                instant(row, "expires_at"),
                decision,
                Optional.ofNullable(row.getString("crm_task_id")).map(TaskId::new),
                Optional.ofNullable(row.getString("shown")),
                row.getBoolean("crm_task_ended"));
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTrue(ResultSet row, String column) {
        try {
            return row.getBoolean(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
