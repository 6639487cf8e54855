package dev.leadwright.alerts;

import dev.leadwright.orchestration.Notice;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts as people read them. */
@Component
class AlertStore implements Alerts {
    private static final String MATCHING = """
            from alert
            where (not :openOnly or (read_at is null and resolved_at is null))
              and (cast(:severity as text) is null or severity = :severity)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AlertBook book;

    AlertStore(JdbcClient jdbc, Clock clock, AlertBook book) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.book = book;
    }

    @Override
    public List<Alert> list(AlertQuery query) {
        return matching("select *", query, """
                order by read_at is not null or resolved_at is not null,
                         case severity when 'URGENT' then 0 when 'WARNING' then 1 else 2 end,
                         last_at desc, id desc
                limit :limit offset :offset
                """)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(AlertRows::alert)
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
        jdbc.sql(
                        "select severity, count(*) as count from alert where read_at is null and resolved_at is null group by severity")
                .query(row -> {
                    counts.put(Notice.Severity.valueOf(row.getString("severity")), row.getLong("count"));
                });
        return counts;
    }

    @Override
    public long countRaisedSince(Instant since) {
        return jdbc.sql("select count(*) from alert where first_at >= :since")
                .param("since", AlertRows.timestamp(since))
                .query(Long.class)
                .single();
    }

    @Override
    public Map<Long, List<AlertDelivery>> listDeliveries(Collection<Long> alertIds) {
        if (alertIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from alert_delivery where alert_id in (:ids) order by alert_id, channel, recipient")
                .param("ids", alertIds)
                .query(AlertRows::delivery)
                .stream()
                .collect(Collectors.groupingBy(AlertDelivery::alertId));
    }

    @Override
    public List<ChannelState> listChannels() {
        return jdbc.sql("""
                select channel, max(told_at) as last_told,
                       count(*) filter (where tries > 0) as failing,
                       min(failing_since) filter (where tries > 0) as since,
                       (array_agg(failure order by failing_since desc) filter (where tries > 0))[1] as failure
                from alert_delivery group by channel order by channel
                """)
                .query((row, _) -> new ChannelState(
                        AlertChannel.valueOf(row.getString("channel")),
                        AlertRows.time(row, "last_told"),
                        row.getLong("failing"),
                        AlertRows.time(row, "since"),
                        Optional.ofNullable(row.getString("failure"))))
                .list();
    }

    @Override
    public void markRead(long id) {
        jdbc.sql("update alert set read_at = :now where id = :id and read_at is null")
                .param("now", AlertRows.timestamp(clock.instant()))
                .param("id", id)
                .update();
        book.forgetOld();
    }

    @Override
    public int markAllRead(Instant seenAt) {
        int read = jdbc.sql(
                        "update alert set read_at = :now where read_at is null and resolved_at is null and last_at <= :seenAt")
                .param("now", AlertRows.timestamp(clock.instant()))
                .param("seenAt", AlertRows.timestamp(seenAt))
                .update();
        book.forgetOld();
        return read;
    }

    /** A title stands in lists and in the log, where a line break from outside would forge a line. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
