package dev.leadwright.privacy;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked to be erased, and how far it is. All of it is written in the caller's transaction. */
@Component
class ErasureBook {
    private final JdbcClient sql;
    private final Clock clock;

    ErasureBook(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long open(Person person, String hash, String by, boolean inCrm) {
        String[] contacts = values(person.contacts().stream().map(ContactId::value));
        return sql.sql("""
                        INSERT INTO leadwright.erasure
                               (hash, asked_at, asked_by, in_crm, address, contacts, names, profiles, tasks)
                        VALUES (:hash, :now, :by, :inCrm, :address, :contacts, :names, :profiles, ARRAY(
                            SELECT task_id FROM leadwright.claim WHERE contact_id = ANY (:contacts)
                               AND state IN ('QUEUED', 'RUNNING', 'WAITING', 'ESCALATED')))
                        RETURNING id
                        """)
                .param("hash", hash)
                .param("now", now())
                .param("by", by)
                .param("inCrm", inCrm)
                .param("address", person.address().orElse(null), java.sql.Types.VARCHAR)
                .param("contacts", contacts)
                .param("names", values(person.names().stream()))
                .param("profiles", values(person.profiles().stream()))
                .query(Long.class)
                .single();
    }

    /** The row, which nobody else goes on with until the transaction ends; empty when it is done. */
    Optional<ErasureRow> lockOpen(long id) {
        return sql.sql("SELECT * FROM leadwright.erasure WHERE id = :id AND done_at IS NULL FOR UPDATE")
                .param("id", id)
                .query(ErasureBook::read)
                .optional();
    }

    Optional<ErasureRow> findOpen(long id) {
        return listOpen().stream().filter(row -> row.id() == id).findFirst();
    }

    List<ErasureRow> listOpen() {
        return sql.sql("SELECT * FROM leadwright.erasure WHERE done_at IS NULL ORDER BY id")
                .query(ErasureBook::read)
                .list();
    }

    /** When the last one of this person was done. */
    Optional<Instant> findDone(String hash) {
        return sql.sql("SELECT max(done_at) FROM leadwright.erasure WHERE hash = :hash AND done_at IS NOT NULL")
                .param("hash", hash)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    void erasedHere(long id) {
        sql.sql("UPDATE leadwright.erasure SET erased_at = :now WHERE id = :id AND erased_at IS NULL")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Forgets whom it was about. */
    void done(long id) {
        sql.sql("""
                        UPDATE leadwright.erasure SET done_at = :now, address = NULL, contacts = '{}', names = '{}',
                            profiles = '{}', tasks = '{}'
                        WHERE id = :id AND done_at IS NULL AND erased_at IS NOT NULL
                        """).param("now", now()).param("id", id).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String[] values(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static ErasureRow read(ResultSet row, int index) throws SQLException {
        return new ErasureRow(
                row.getLong("id"),
                row.getString("hash"),
                row.getString("asked_by"),
                row.getBoolean("in_crm"),
                Optional.ofNullable(row.getString("address")),
                texts(row.getArray("contacts")).map(ContactId::new).toList(),
                texts(row.getArray("names")).toList(),
                texts(row.getArray("profiles")).toList(),
                texts(row.getArray("tasks")).map(TaskId::new).toList(),
                row.getTimestamp("erased_at") != null);
    }

    private static Stream<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Stream.empty() : Stream.of((String[]) array.getArray());
    }
}
