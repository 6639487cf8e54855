package dev.leadwright.alerts;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Notice;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters what happens into the alerts: raised, raised again, over. Each in the transaction it is called in. */
@Component
class AlertBook {
    private static final String AGAIN = """
            count = a.count + 1, last_at = greatest(a.last_at, :now), severity = :severity, audience = :audience,
            title = :title, detail = :detail, contact_id = :contact, task_id = :task, owner_id = :owner
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration keep;

    AlertBook(JdbcClient jdbc, Clock clock, AlertsSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = Duration.ofDays(settings.keepDays());
    }

    /** What became of a notice. */
    enum Entry {
        NEW,
        AGAIN,
        /** It was over for a moment only. */
        BACK
    }

    record Entered(long alertId, Entry entry) {}

    Entered raise(Notice notice) {
        return reopen(notice).orElseGet(() -> insertOrCount(notice));
    }

    private Optional<Entered> reopen(Notice notice) {
        return with(notice, "update alert a set resolved_at = null, recovery = null, " + AGAIN + """
                        where id = (select max(id) from alert
                                where cause = :cause and read_at is null and resolved_at > :calmSince)
                          and resolved_at is not null
                          and not exists (select from alert o
                                where o.cause = :cause and o.read_at is null and o.resolved_at is null)
                        returning id
                        """)
                .param("calmSince", AlertRows.timestamp(clock.instant().minus(Pace.CALM)))
                .query((row, _) -> new Entered(row.getLong("id"), Entry.BACK))
                .optional();
    }

    /** One statement, so that nodes which raise the same alert at once count it together. */
    private Entered insertOrCount(Notice notice) {
        return with(notice, """
                insert into alert as a (cause, severity, audience, title, detail, contact_id, task_id, owner_id, first_at, last_at)
                values (:cause, :severity, :audience, :title, :detail, :contact, :task, :owner, :now, :now)
                on conflict (cause) where read_at is null and resolved_at is null do update set
                """ + AGAIN + "returning id, count")
                .query((row, _) -> new Entered(row.getLong("id"), row.getInt("count") == 1 ? Entry.NEW : Entry.AGAIN))
                .single();
    }

    private JdbcClient.StatementSpec with(Notice notice, String sql) {
        return jdbc.sql(sql)
                .param("cause", AlertRows.storable(notice.cause()))
                .param("severity", notice.severity().name())
                .param("audience", notice.audience().name())
                .param("title", AlertStore.oneLine(notice.title()))
                .param("detail", AlertRows.storable(notice.detail()))
                .param("contact", notice.contact().map(ContactId::value).orElse(null))
                .param("task", notice.task().map(TaskId::value).orElse(null))
                .param("owner", notice.owner().map(OwnerId::value).orElse(null))
                .param("now", AlertRows.timestamp(clock.instant()));
    }

    /**
     * The cause is over: its latest alert ends, even if somebody has read it, since others were told of it too.
     *
     * @return the alerts that ended, one or none
     */
    List<Long> resolve(String cause, String recovery) {
        return ended("""
                where id = (select max(id) from alert where cause = :cause) and resolved_at is null
                  and (read_at is null or exists (select from alert_delivery where alert_id = id))
                """, "cause", AlertRows.storable(cause), recovery);
    }

    /**
     * The task has ended: over is what people were told of its troubles. What remains to be done though the task has ended,
     * such as a mail whose fate is unknown, stays.
     */
    List<Long> resolveTroublesOf(TaskId task, String recovery) {
        return ended("""
                where task_id = :task and resolved_at is null and read_at is null
                  and split_part(cause, '/', 1) in ('escalated', 'data-format', 'retries-exhausted')
                """, "task", task.value(), recovery);
    }

    private List<Long> ended(String which, String parameter, String value, String recovery) {
        List<Long> ended = jdbc.sql(
                        "update alert set resolved_at = :now, recovery = :recovery " + which + " returning id")
                .param(parameter, value)
                .param("recovery", AlertStore.oneLine(recovery))
                .param("now", AlertRows.timestamp(clock.instant()))
                .query((row, _) -> row.getLong("id"))
                .list();
        if (!ended.isEmpty()) {
            forgetOld();
        }
        return ended;
    }

    /** Whenever some are read or over, the oldest of these are let go. */
    void forgetOld() {
        jdbc.sql("delete from alert where read_at < :before or resolved_at < :before")
                .param("before", AlertRows.timestamp(clock.instant().minus(keep)))
                .update();
    }
}
