package dev.leadwright.pipeline;

import dev.leadwright.crm.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A list as its row stands.
 *
 * @param toldContacts the leads that the task in the CRM names; chosen when it finished, so that it stays the same task
 * @param round grows when leads are added to a list that was done
 */
record ListRow(
        long id,
        String contentHash,
        String name,
        String command,
        Instant startedAt,
        Optional<Instant> importedAt,
        Optional<Instant> finishedAt,
        int rows,
        int rejected,
        List<ContactId> toldContacts,
        int round) {

    static ListRow read(ResultSet row, int index) throws SQLException {
        return new ListRow(
                row.getLong("id"),
                row.getString("content_hash"),
                row.getString("name"),
                row.getString("command"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "imported_at"),
                instant(row, "finished_at"),
                row.getInt("row_count"),
                row.getInt("rejected"),
                contacts(row),
                row.getInt("round"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<ContactId> contacts(ResultSet row) throws SQLException {
        var array = row.getArray("told_contacts");
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).map(ContactId::new).toList();
    }
}
