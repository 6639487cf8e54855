package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.WorkItem;
import dev.leadwright.orchestration.WorkQuery;
import dev.leadwright.orchestration.WorkQueue;
import dev.leadwright.orchestration.WorkState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows claims to people. */
@Component
class ClaimedWork implements WorkQueue {
    /** A claim, and whether the task it waits for is with a person: then it is that person it waits for. */
    private static final String SELECT_ITEMS = """
            SELECT c.*, c.state = 'WAITING' AND EXISTS (
                SELECT FROM leadwright.claim b WHERE b.portal_id = c.portal_id AND b.task_id = c.awaits_task_id
                  AND (b.state IN ('ESCALATED', 'RELEASED')
                       OR (b.state = 'WAITING' AND b.next_look_at IS NULL AND b.awaits_task_id IS NULL))
                ) AS awaits_person
            FROM leadwright.claim c
            """;

    private final JdbcClient jdbc;
    private final PortalIdentity portal;
    private final Clock clock;

    ClaimedWork(JdbcClient jdbc, PortalIdentity portal, Clock clock) {
        this.jdbc = jdbc;
        this.portal = portal;
        this.clock = clock;
    }

    @Override
    public List<Count> listCounts() {
        return jdbc.sql("""
                        SELECT kind, state, count(*) AS tasks FROM leadwright.claim
                        WHERE portal_id = :portal GROUP BY kind, state ORDER BY kind, state
                        """)
                .param("portal", portal.id())
                .query((row, _) -> new Count(
                        row.getString("kind"), WorkState.valueOf(row.getString("state")), row.getInt("tasks")))
                .list();
    }

    @Override
    public Totals getTotals() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE state = 'COMPLETED') AS completed,
                               count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                               count(*) FILTER (WHERE state = 'ESCALATED') AS escalated,
                               count(*) FILTER (WHERE state = 'RUNNING' OR state = 'QUEUED' AND due_at <= :now)
                                   AS in_progress,
                               count(*) FILTER (WHERE state = 'QUEUED' AND due_at > :now) AS scheduled,
                               count(*) FILTER (WHERE state = 'RELEASED') AS released
                        FROM leadwright.claim WHERE portal_id = :portal
                        """)
                .param("now", ClaimRows.at(clock.instant()))
                .param("portal", portal.id())
                .query((row, _) -> new Totals(
                        row.getInt("completed"),
                        row.getInt("waiting"),
                        row.getInt("escalated"),
                        row.getInt("in_progress"),
                        row.getInt("scheduled"),
                        row.getInt("released")))
                .single();
    }

    @Override
    public List<WorkItem> list(WorkQuery query) {
        Set<WorkState> states =
                query.states().isEmpty() ? Set.copyOf(Arrays.asList(WorkState.values())) : query.states();
        return jdbc.sql(SELECT_ITEMS + """
                        WHERE portal_id = :portal AND state IN (:states) AND kind = coalesce(:kind, kind)
                        ORDER BY coalesce(finished_at, started_at, claimed_at) DESC, task_id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("portal", portal.id())
                .param("states", states.stream().map(WorkState::name).toList())
                .param("kind", query.kind().orElse(null))
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(ClaimedWork::item)
                .list();
    }

    @Override
    public List<WorkItem> listOf(ContactId contact) {
        return jdbc.sql(SELECT_ITEMS + """
                        WHERE portal_id = :portal AND contact_id = :contact ORDER BY claimed_at, task_id
                        """)
                .param("portal", portal.id())
                .param("contact", contact.value())
                .query(ClaimedWork::item)
                .list();
    }

    @Override
    public List<AmbiguousEffect> listAmbiguous() {
        return jdbc.sql("""
                        SELECT * FROM leadwright.effect
                        WHERE portal_id = :portal AND state = 'AMBIGUOUS' ORDER BY updated_at
                        """)
                .param("portal", portal.id())
                .query((row, _) -> new AmbiguousEffect(
                        row.getString("key"),
                        row.getString("kind"),
                        row.getString("stage"),
                        ClaimRows.text(row, "reference"),
                        ClaimRows.text(row, "detail").orElse(""),
                        ClaimRows.text(row, "contact_id").map(ContactId::new),
                        ClaimRows.text(row, "task_id").map(TaskId::new),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }

    @Override
    public boolean isDrained() {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM leadwright.claim WHERE portal_id = :portal AND (
                            state = 'RUNNING' OR state = 'QUEUED' AND due_at <= :now
                            OR state = 'WAITING' AND next_look_at <= :now))
                        """)
                .param("portal", portal.id())
                .param("now", ClaimRows.at(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private static WorkItem item(ResultSet row, int index) throws SQLException {
        Claim claim = ClaimRows.read(row, index);
        return new WorkItem(
                claim.task(),
                claim.kind(),
                claim.agent(),
                claim.subject(),
                claim.contact(),
                claim.priority(),
                claim.state(),
                claim.reason(),
                row.getBoolean("awaits_person") ? Optional.of(awaitsPerson(claim)) : claim.detail(),
                claim.errorCount(),
                claim.dueAt(),
                claim.nextLookAt(),
                claim.claimedAt(),
                claim.startedAt(),
                claim.finishedAt());
    }

    private static String awaitsPerson(Claim claim) {
        return claim.detail().map(missing -> missing + "; ").orElse("") + "task "
                + claim.awaits().map(TaskId::value).orElse("?") + ", which it waits for, is with a person";
    }
}
