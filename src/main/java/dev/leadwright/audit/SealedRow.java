package dev.leadwright.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it stands in the table, whatever somebody may have made of it. */
@SuppressWarnings("ArrayRecordComponent") // hashes that are compared by what they hold
record SealedRow(long seq, byte[] content, byte[] previous, byte[] hash) {

    static SealedRow read(ResultSet row, int number) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        for (String column : Seal.COLUMNS) {
            values.add(row.getString(column));
        }
        return new SealedRow(
                row.getLong("seq"),
                Seal.content(row.getObject("at", OffsetDateTime.class).toInstant(), values),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }

    boolean isUnchanged() {
        return Arrays.equals(hash, Seal.of(previous, seq, content));
    }

    boolean follows(byte[] before) {
        return Arrays.equals(previous, before);
    }
}
