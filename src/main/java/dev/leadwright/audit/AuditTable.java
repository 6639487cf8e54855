package dev.leadwright.audit;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit in PostgreSQL. */
@Component
class AuditTable implements AuditTrail {
    private static final int FETCHED_AT_ONCE = 2_000;
    private static final byte[] START = new byte[32];

    /** One statement, so that the head is held for no longer than a round trip and the commit. */
    private static final String APPEND = """
            WITH head AS (
                UPDATE leadwright.audit_head SET seq = seq + 1, previous = hash,
                    hash = sha256(hash || int8send(seq + 1) || :content)
                RETURNING seq, previous, hash)
            INSERT INTO leadwright.audit (seq, at, previous_hash, hash, %s)
            SELECT head.seq, :at, head.previous, head.hash, %s FROM head
            """.formatted(
            String.join(", ", Seal.COLUMNS),
            Seal.COLUMNS.stream()
                    .map(column -> "CAST(:" + column + " AS " + (column.equals("attempt") ? "bigint" : "text") + ")")
                    .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(AuditEntry entry) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS); // as precise as the column
        List<@Nullable String> values = values(entry);
        JdbcClient.StatementSpec statement =
                jdbc.sql(APPEND).param("content", Seal.content(at, values)).param("at", at.atOffset(ZoneOffset.UTC));
        for (int i = 0; i < values.size(); i++) {
            statement = statement.param(Seal.COLUMNS.get(i), values.get(i));
        }
        if (statement.update() != 1) {
            throw new IllegalStateException("The audit has no head: somebody emptied leadwright.audit_head. Run"
                    + " \"leadwright audit verify\", and restore the database from a backup.");
        }
    }

    private static List<@Nullable String> values(AuditEntry entry) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(entry.portal());
        values.add(entry.kind().name());
        values.add(entry.what());
        values.add(entry.outcome().name());
        values.add(entry.contact().map(ContactId::value).orElse(null));
        values.add(entry.task().map(TaskId::value).orElse(null));
        values.add(entry.actor());
        values.add(entry.node());
        values.add(entry.effect().map(AuditEntry.Effect::key).orElse(null));
        values.add(
                entry.effect().map(effect -> String.valueOf(effect.attempt())).orElse(null));
        values.add(entry.payloadHash().orElse(null));
        values.add(entry.remoteId().orElse(null));
        return values;
    }

    @Override
    public List<AuditRow> list(AuditQuery query) {
        return jdbc.sql("""
                        SELECT * FROM leadwright.audit
                        WHERE (CAST(:contact AS text) IS NULL OR contact_id = :contact)
                          AND (CAST(:task AS text) IS NULL OR task_id = :task)
                          AND (CAST(:since AS timestamptz) IS NULL OR at >= :since)
                        ORDER BY seq DESC LIMIT :limit OFFSET :offset
                        """)
                .param("contact", query.contact().map(ContactId::value).orElse(null))
                .param("task", query.task().map(TaskId::value).orElse(null))
                .param(
                        "since",
                        query.since().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(AuditTable::row)
                .list();
    }

    /** All of them are as many as the last one's number says: no need to count a million. */
    @Override
    public long count(Optional<ContactId> contact) {
        return contact.map(id -> jdbc.sql("SELECT count(*) FROM leadwright.audit WHERE contact_id = :contact")
                        .param("contact", id.value())
                        .query(Long.class)
                        .single())
                .orElseGet(() -> getHead().seq());
    }

    @Override
    public AuditHead getHead() {
        return findHead()
                .orElseThrow(() -> new IllegalStateException("The audit has no head: leadwright.audit_head is empty."));
    }

    private Optional<AuditHead> findHead() {
        return jdbc.sql("SELECT seq, hash FROM leadwright.audit_head")
                .query((row, _) -> new AuditHead(row.getLong("seq"), hex(row.getBytes("hash"))))
                .optional();
    }

    /** In one snapshot: rows that are added meanwhile are not looked at, and neither is the head that they move. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditVerdict verify(Optional<AuditHead> kept) {
        AuditHead head = findHead().orElse(new AuditHead(0, hex(START)));
        try (Stream<SealedRow> rows = jdbc
                .sql("SELECT * FROM leadwright.audit ORDER BY seq")
                .withFetchSize(FETCHED_AT_ONCE)
                .query(SealedRow::read)
                .stream()) {
            return new ChainCheck(START, head, kept).follow(rows.iterator());
        }
    }

    private static AuditRow row(ResultSet row, int number) throws SQLException {
        Optional<AuditEntry.Effect> effect = text(row, "effect_key").isPresent()
                ? Optional.of(new AuditEntry.Effect(row.getString("effect_key"), row.getLong("attempt")))
                : Optional.empty();
        AuditEntry entry = new AuditEntry(
                row.getString("portal_id"),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("what"),
                AuditOutcome.valueOf(row.getString("outcome")),
                text(row, "contact_id").map(ContactId::new),
                text(row, "task_id").map(TaskId::new),
                row.getString("actor"),
                row.getString("node"),
                effect,
                text(row, "payload_hash"),
                text(row, "remote_id"));
        return new AuditRow(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                entry,
                hex(row.getBytes("hash")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
