package dev.leadwright.alerts;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts in PostgreSQL. */
@Component
class AlertStore implements Alerts {
    private static final String MATCHING = """
            from alert
            where (not :openOnly or read_at is null)
              and (cast(:severity as text) is null or severity = :severity)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration keep;

    AlertStore(JdbcClient jdbc, Clock clock, AlertsSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = Duration.ofDays(settings.keepDays());
    }

    /** One statement, so that nodes which raise the same alert at once count it together. */
    AlertRaised raise(Notice notice) {
        return jdbc.sql("""
                insert into alert as a (cause, severity, audience, title, detail, contact_id, task_id, owner_id, first_at, last_at)
                values (:cause, :severity, :audience, :title, :detail, :contact, :task, :owner, :now, :now)
                on conflict (cause) where read_at is null do update
                set count = a.count + 1, last_at = greatest(a.last_at, excluded.last_at),
                    severity = excluded.severity, audience = excluded.audience,
                    title = excluded.title, detail = excluded.detail,
                    contact_id = excluded.contact_id, task_id = excluded.task_id, owner_id = excluded.owner_id
                returning id, count
                """)
                .param("cause", storable(notice.cause()))
                .param("severity", notice.severity().name())
                .param("audience", notice.audience().name())
                .param("title", oneLine(notice.title()))
                .param("detail", storable(notice.detail()))
                .param("contact", notice.contact().map(ContactId::value).orElse(null))
                .param("task", notice.task().map(TaskId::value).orElse(null))
                .param("owner", notice.owner().map(OwnerId::value).orElse(null))
                .param("now", timestamp(clock.instant()))
                .query((row, number) -> new AlertRaised(
                        row.getLong("id"), notice.severity(), notice.audience(), row.getInt("count") == 1))
                .single();
    }

    @Override
    public List<Alert> list(AlertQuery query) {
        return matching("select *", query, """
                order by read_at is not null,
                         case severity when 'URGENT' then 0 when 'WARNING' then 1 else 2 end,
                         last_at desc, id desc
                limit :limit offset :offset
                """)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(AlertStore::alert)
                .list();
    }

    @Override
    public long count(AlertQuery query) {
        return matching("select count(*)", query, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec matching(String select, AlertQuery query, String order) {
        return jdbc.sql(select + "\n" + MATCHING + order)
                .param("openOnly", query.openOnly())
                .param("severity", query.severity().map(Enum::name).orElse(null));
    }

    @Override
    public Map<Notice.Severity, Long> countOpen() {
        Map<Notice.Severity, Long> counts = new EnumMap<>(Notice.Severity.class);
        for (Notice.Severity severity : Notice.Severity.values()) {
            counts.put(severity, 0L);
        }
        jdbc.sql("select severity, count(*) as count from alert where read_at is null group by severity")
                .query(row -> {
                    counts.put(Notice.Severity.valueOf(row.getString("severity")), row.getLong("count"));
                });
        return counts;
    }

    @Override
    public long countRaisedSince(Instant since) {
        return jdbc.sql("select count(*) from alert where first_at >= :since")
                .param("since", timestamp(since))
                .query(Long.class)
                .single();
    }

    @Override
    public void markRead(long id) {
        jdbc.sql("update alert set read_at = :now where id = :id and read_at is null")
                .param("now", timestamp(clock.instant()))
                .param("id", id)
                .update();
        forgetOld();
    }

    @Override
    public int markAllRead(Instant seenAt) {
        int read = jdbc.sql("update alert set read_at = :now where read_at is null and last_at <= :seenAt")
                .param("now", timestamp(clock.instant()))
                .param("seenAt", timestamp(seenAt))
                .update();
        forgetOld();
        return read;
    }

    /** Read alerts come from marking some as read: whenever that happens the oldest are let go. */
    private void forgetOld() {
        jdbc.sql("delete from alert where read_at < :before")
                .param("before", timestamp(clock.instant().minus(keep)))
                .update();
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
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
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A title stands in lists and in the log, where a line break from outside would forge a line. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** PostgreSQL's text cannot hold NUL, which text from outside can. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
