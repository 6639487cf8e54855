package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.WorkState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Translates between claims and their rows. */
public final class ClaimRows {
    private ClaimRows() {}

    static Claim read(ResultSet row, int index) throws SQLException {
        return new Claim(
                row.getString("portal_id"),
                new TaskId(row.getString("task_id")),
                row.getString("kind"),
                text(row, "agent"),
                row.getString("subject"),
                text(row, "contact_id").map(ContactId::new),
                text(row, "owner_id").map(OwnerId::new),
                TaskPriority.valueOf(row.getString("priority")),
                WorkState.valueOf(row.getString("state")),
                text(row, "reason").map(WaitReason::valueOf),
                text(row, "detail"),
                row.getInt("error_count"),
                TaskStatus.valueOf(row.getString("crm_status")),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "next_look_at"),
                text(row, "awaits_task_id").map(TaskId::new),
                row.getLong("epoch"),
                row.getInt("lost_runs"),
                row.getTimestamp("claimed_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /** As the PostgreSQL driver takes a moment. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
