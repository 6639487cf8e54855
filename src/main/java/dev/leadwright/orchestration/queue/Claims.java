package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.WorkState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads claims. */
@Component
public class Claims {
    private final JdbcClient jdbc;
    private final PortalIdentity portal;

    Claims(JdbcClient jdbc, PortalIdentity portal) {
        this.jdbc = jdbc;
        this.portal = portal;
    }

    public Optional<Claim> find(TaskId task) {
        return Optional.ofNullable(listOf(List.of(task)).get(task));
    }

    /** As {@link #find}, and nobody else moves it until the transaction this is called in ends. */
    public Optional<Claim> lock(TaskId task) {
        return jdbc.sql("SELECT * FROM leadwright.claim WHERE portal_id = :portal AND task_id = :task FOR UPDATE")
                .param("portal", portal.id())
                .param("task", task.value())
                .query(ClaimRows::read)
                .optional();
    }

    /** Those of the tasks that were taken on. */
    public Map<TaskId, Claim> listOf(Collection<TaskId> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM leadwright.claim WHERE portal_id = :portal AND task_id IN (:tasks)")
                .param("portal", portal.id())
                .param("tasks", tasks.stream().map(TaskId::value).toList())
                .query(ClaimRows::read)
                .list() // a stream of rows would keep its connection until somebody closes it
                .stream()
                .collect(Collectors.toMap(Claim::task, Function.identity()));
    }

    /** Waiting tasks whose time to be tried again has come. */
    public List<TaskId> listDueToBeTriedAgain(Instant now) {
        return jdbc.sql("""
                        SELECT task_id FROM leadwright.claim
                        WHERE portal_id = :portal AND state = 'WAITING' AND next_look_at <= :now
                        ORDER BY next_look_at
                        """)
                .param("portal", portal.id())
                .param("now", ClaimRows.at(now))
                .query((row, _) -> new TaskId(row.getString("task_id")))
                .list();
    }

    /** Tasks that are with a person, who may end them in the CRM without a word to us. */
    public List<TaskId> listWithPeople() {
        return jdbc.sql("""
                        SELECT task_id FROM leadwright.claim
                        WHERE portal_id = :portal AND (state = 'ESCALATED'
                            OR (state = 'WAITING' AND next_look_at IS NULL AND awaits_task_id IS NULL))
                        ORDER BY task_id
                        """)
                .param("portal", portal.id())
                .query((row, _) -> new TaskId(row.getString("task_id")))
                .list();
    }

    /** Tasks that others wait for. */
    public List<TaskId> listAwaited() {
        return jdbc.sql("""
                        SELECT DISTINCT awaits_task_id FROM leadwright.claim
                        WHERE portal_id = :portal AND state = 'WAITING' AND awaits_task_id IS NOT NULL
                        """)
                .param("portal", portal.id())
                .query((row, _) -> new TaskId(row.getString("awaits_task_id")))
                .list();
    }

    /** What waits for one of these tasks. */
    public List<Claim> listWaitingFor(Collection<TaskId> tasks) {
        return jdbc.sql("""
                        SELECT * FROM leadwright.claim
                        WHERE portal_id = :portal AND state = 'WAITING' AND awaits_task_id IN (:tasks)
                        FOR UPDATE
                        """)
                .param("portal", portal.id())
                .param("tasks", tasks.stream().map(TaskId::value).toList())
                .query(ClaimRows::read)
                .list();
    }

    /** Whether a task waits for another, directly or through others that wait. */
    public boolean waitsFor(TaskId waiting, TaskId awaited) {
        return jdbc.sql("""
                        WITH RECURSIVE chain (task_id) AS (
                            SELECT :waiting
                            UNION SELECT c.awaits_task_id FROM leadwright.claim c JOIN chain USING (task_id)
                            WHERE c.portal_id = :portal AND c.state = 'WAITING' AND c.awaits_task_id IS NOT NULL)
                        SELECT EXISTS (SELECT FROM chain WHERE task_id = :awaited)
                        """)
                .param("waiting", waiting.value())
                .param("awaited", awaited.value())
                .param("portal", portal.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether the contact has a task of this kind, other than one, that has not ended. */
    public boolean hasOpenTask(ContactId contact, String kind, Optional<TaskId> except) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM leadwright.claim
                            WHERE portal_id = :portal AND contact_id = :contact AND kind = :kind
                              AND state NOT IN ('COMPLETED', 'RELEASED') AND task_id <> :except)
                        """)
                .param("portal", portal.id())
                .param("contact", contact.value())
                .param("kind", kind)
                .param("except", except.map(TaskId::value).orElse(""))
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes sure that a run is still the one that may write, and stays so until the transaction it is called in ends.
     *
     * @throws StaleClaim when the task was taken over
     */
    public void requireCurrent(Claim run) {
        boolean current = jdbc.sql("""
                        SELECT epoch FROM leadwright.claim
                        WHERE portal_id = :portal AND task_id = :task AND epoch = :epoch AND state = 'RUNNING'
                        FOR SHARE
                        """)
                .param("portal", run.portal())
                .param("task", run.task().value())
                .param("epoch", run.epoch())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!current) {
            throw new StaleClaim(run.task());
        }
    }

    /** When a run last showed that its node is alive; empty if it is not the current one any more. */
    public Optional<Instant> findSignOfLife(Claim run) {
        return jdbc.sql("""
                        SELECT coalesce(j.last_heartbeat, c.started_at) AS seen_at
                        FROM leadwright.claim c LEFT JOIN leadwright.scheduled_tasks j
                            ON j.task_name = 'work/' || c.agent AND j.task_instance = c.portal_id || '/' || c.task_id
                        WHERE c.portal_id = :portal AND c.task_id = :task AND c.epoch = :epoch AND c.state = 'RUNNING'
                        """)
                .param("portal", run.portal())
                .param("task", run.task().value())
                .param("epoch", run.epoch())
                .query((row, _) -> row.getTimestamp("seen_at").toInstant())
                .optional();
    }

    /**
     * Runs that began before a time and whose nodes are alive.
     *
     * @param aliveSince when they must have shown it last
     */
    public List<Claim> listOverdue(Instant begunBefore, Instant aliveSince) {
        return jdbc.sql("""
                        SELECT c.* FROM leadwright.claim c JOIN leadwright.scheduled_tasks j
                            ON j.task_name = 'work/' || c.agent AND j.task_instance = c.portal_id || '/' || c.task_id
                        WHERE c.portal_id = :portal AND c.state = 'RUNNING' AND c.started_at < :begunBefore
                          AND j.picked AND j.last_heartbeat > :aliveSince
                        """)
                .param("portal", portal.id())
                .param("begunBefore", ClaimRows.at(begunBefore))
                .param("aliveSince", ClaimRows.at(aliveSince))
                .query(ClaimRows::read)
                .list();
    }

    /** How many runs of the task, up to the last, began and never ended. */
    public int countLostRuns(Job job) {
        return jdbc.sql("""
                        SELECT lost_runs + CASE WHEN state = 'RUNNING' THEN 1 ELSE 0 END FROM leadwright.claim
                        WHERE portal_id = :portal AND task_id = :task
                        """)
                .param("portal", job.portal())
                .param("task", job.task())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * The state of another task, which stays as it is until the transaction it is called in ends. Call it before the
     * caller's own claim is written: locks are taken in the order awaited, then waiting.
     */
    public Optional<WorkState> lockStateOf(TaskId task) {
        return jdbc.sql("""
                        SELECT state FROM leadwright.claim WHERE portal_id = :portal AND task_id = :task FOR SHARE
                        """)
                .param("portal", portal.id())
                .param("task", task.value())
                .query((row, _) -> WorkState.valueOf(row.getString("state")))
                .optional();
    }
}
