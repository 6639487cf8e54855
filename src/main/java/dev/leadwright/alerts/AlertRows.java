package dev.leadwright.alerts;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the rows of alerts and of what was told of them. */
final class AlertRows {
    private AlertRows() {}

    static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getLong("id"),
                Notice.Severity.valueOf(row.getString("severity")),
                Notice.Audience.valueOf(row.getString("audience")),
                row.getString("cause"),
                row.getString("title"),
                row.getString("detail"),
                Optional.ofNullable(row.getString("contact_id")).map(ContactId::new),
                Optional.ofNullable(row.getString("task_id")).map(TaskId::new),
                Optional.ofNullable(row.getString("owner_id")).map(OwnerId::new),
                row.getInt("count"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                time(row, "read_at"),
                time(row, "resolved_at"),
                Optional.ofNullable(row.getString("recovery")));
    }

    static AlertDelivery delivery(ResultSet row, int number) throws SQLException {
        return new AlertDelivery(
                row.getLong("alert_id"),
                AlertChannel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getInt("told"),
                row.getInt("told_count"),
                time(row, "told_at"),
                row.getBoolean("recovery_told"),
                time(row, "due_at"),
                row.getInt("tries"),
                time(row, "failing_since"),
                Optional.ofNullable(row.getString("failure")),
                time(row, "given_up_at"));
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** PostgreSQL's text cannot hold NUL, which text from outside can. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
