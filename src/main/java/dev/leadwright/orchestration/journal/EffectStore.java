package dev.leadwright.orchestration.journal;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.ClaimRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the journal. Each write after the first names the epoch of the try that it belongs to. */
@Component
class EffectStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    EffectStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down that the effect is wanted, if that is not written yet, and locks its row. */
    EffectRow lock(EffectKey key, Wanted wanted) {
        jdbc.sql("""
                        INSERT INTO leadwright.effect (key, portal_id, scope, stage, kind, state, payload_hash, contact_id,
                            task_kind, task_id, reference, epoch, created_at, updated_at)
                        VALUES (:key, :portal, :scope, :stage, :kind, 'INTENT', :payload, :contact,
                            :taskKind, :task, :reference, 0, :now, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .param("key", key.hash())
                .param("portal", key.portal())
                .param("scope", key.scope())
                .param("stage", key.stage())
                .param("kind", key.kind().name())
                .param("payload", wanted.payloadHash())
                .param("contact", wanted.contact().map(ContactId::value).orElse(null))
                .param("taskKind", wanted.taskKind().orElse(null))
                .param("reference", wanted.reference().orElse(null))
                .param(
                        "task",
                        wanted.scope().run().map(run -> run.task().value()).orElse(null))
                .param("now", ClaimRows.at(clock.instant()))
                .update();
        return jdbc.sql("SELECT * FROM leadwright.effect WHERE key = :key FOR UPDATE")
                .param("key", key.hash())
                .query(EffectStore::read)
                .single();
    }

    /** Begins another try. Tries that were begun before may not write any more. */
    EffectRow begin(EffectRow row, Scope scope, UUID holder, Optional<EffectRow.Phase> phase) {
        return jdbc.sql("""
                        UPDATE leadwright.effect SET state = 'IN_FLIGHT', phase = :phase, holder = :holder,
                            task_id = coalesce(:task, task_id), run_epoch = :runEpoch, epoch = epoch + 1,
                            tried_at = CASE WHEN state = 'IN_FLIGHT' THEN tried_at ELSE :now END, updated_at = :now
                        WHERE key = :key
                        RETURNING *
                        """)
                .param("phase", phase.map(Enum::name).orElse(null))
                .param("holder", holder)
                .param("task", scope.run().map(run -> run.task().value()).orElse(null), java.sql.Types.VARCHAR)
                .param("runEpoch", scope.run().map(Claim::epoch).orElse(null), java.sql.Types.BIGINT)
                .param("now", ClaimRows.at(clock.instant()))
                .param("key", row.key())
                .query(EffectStore::read)
                .single();
    }

    /** Ends the try of a process that is gone, so that it creates nothing while it is looked for. Empty if others were faster. */
    Optional<EffectRow> takeOver(EffectRow row) {
        return jdbc.sql("""
                        UPDATE leadwright.effect SET holder = NULL, epoch = epoch + 1, updated_at = :now
                        WHERE key = :key AND epoch = :epoch AND state = 'IN_FLIGHT'
                        RETURNING *
                        """)
                .param("now", ClaimRows.at(clock.instant()))
                .param("key", row.key())
                .param("epoch", row.epoch())
                .query(EffectStore::read)
                .optional();
    }

    /** Whether a try is still the one that may create. */
    boolean isOurs(EffectRow row) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM leadwright.effect
                            WHERE key = :key AND epoch = :epoch AND state = 'IN_FLIGHT')
                        """)
                .param("key", row.key())
                .param("epoch", row.epoch())
                .query(Boolean.class)
                .single();
    }

    /** What an earlier try may have done was proven absent; now it is done anew. Returns false if it was taken over. */
    boolean tryAnew(EffectRow row) {
        return jdbc.sql("""
                        UPDATE leadwright.effect SET tried_at = :now, updated_at = :now
                        WHERE key = :key AND epoch = :epoch AND state = 'IN_FLIGHT'
                        """)
                        .param("now", ClaimRows.at(clock.instant()))
                        .param("key", row.key())
                        .param("epoch", row.epoch())
                        .update()
                == 1;
    }

    /** Returns false if the effect was taken over by another try. */
    boolean settle(EffectRow row, EffectState state, Optional<String> remoteId, Optional<String> detail) {
        return jdbc.sql("""
                        UPDATE leadwright.effect SET state = :state, remote_id = :remoteId, detail = :detail,
                            holder = NULL, updated_at = :now
                        WHERE key = :key AND epoch = :epoch AND state = 'IN_FLIGHT'
                        """)
                        .param("state", state.name())
                        .param("remoteId", remoteId.orElse(null))
                        .param("detail", detail.orElse(null))
                        .param("now", ClaimRows.at(clock.instant()))
                        .param("key", row.key())
                        .param("epoch", row.epoch())
                        .update()
                == 1;
    }

    /** Nobody works on the effect any more, and nobody knows whether it was done. */
    void abandon(EffectRow row) {
        jdbc.sql("""
                        UPDATE leadwright.effect SET holder = NULL, updated_at = :now
                        WHERE key = :key AND epoch = :epoch AND state = 'IN_FLIGHT'
                        """)
                .param("now", ClaimRows.at(clock.instant()))
                .param("key", row.key())
                .param("epoch", row.epoch())
                .update();
    }

    /** From here on a delivery may have happened. Returns false if it was taken over. */
    boolean passPointOfNoReturn(EffectRow row) {
        return jdbc.sql("""
                        UPDATE leadwright.effect SET phase = 'DOT', updated_at = :now
                        WHERE key = :key AND epoch = :epoch AND state = 'IN_FLIGHT' AND phase = 'SENDING'
                        """)
                        .param("now", ClaimRows.at(clock.instant()))
                        .param("key", row.key())
                        .param("epoch", row.epoch())
                        .update()
                == 1;
    }

    /** Those whose key begins so; at most two, which is one too many. */
    List<EffectRow> listByKey(String portal, String beginning) {
        return jdbc.sql("""
                        SELECT * FROM leadwright.effect
                        WHERE portal_id = :portal AND starts_with(key, :beginning) LIMIT 2
                        """)
                .param("portal", portal)
                .param("beginning", beginning)
                .query(EffectStore::read)
                .list();
    }

    /** What may have happened and whose task has ended or is with a person: no run asks for it by itself. */
    List<EffectRow> listForgotten(String portal) {
        return jdbc.sql("""
                        SELECT e.* FROM leadwright.effect e JOIN leadwright.claim c USING (portal_id, task_id)
                        WHERE e.portal_id = :portal AND e.state = 'IN_FLIGHT'
                          AND (e.phase IS NULL OR e.phase = 'DOT')
                          AND (c.state IN ('COMPLETED', 'RELEASED', 'ESCALATED')
                            OR (c.state = 'WAITING' AND c.next_look_at IS NULL AND c.awaits_task_id IS NULL))
                        """).param("portal", portal).query(EffectStore::read).list();
    }

    /** Whether a message of this task may have arrived, and nobody has found out yet. */
    boolean hasAmbiguousDelivery(String portal, TaskId task) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM leadwright.effect
                            WHERE portal_id = :portal AND task_id = :task AND kind = 'DELIVERY' AND state = 'AMBIGUOUS')
                        """)
                .param("portal", portal)
                .param("task", task.value())
                .query(Boolean.class)
                .single();
    }

    /** By a person's word. Returns false if somebody else was faster. */
    boolean settleAmbiguous(EffectRow row, EffectState state, Optional<String> remoteId, String detail) {
        return jdbc.sql("""
                        UPDATE leadwright.effect SET state = :state, phase = NULL, remote_id = :remoteId,
                            detail = :detail, updated_at = :now
                        WHERE key = :key AND epoch = :epoch AND state = 'AMBIGUOUS'
                        """)
                        .param("state", state.name())
                        .param("remoteId", remoteId.orElse(null))
                        .param("detail", detail)
                        .param("now", ClaimRows.at(clock.instant()))
                        .param("key", row.key())
                        .param("epoch", row.epoch())
                        .update()
                == 1;
    }

    /** Whether a task of this kind for this contact is being created by another effect, or may have been. */
    boolean isBeingCreated(EffectKey except, ContactId contact, String taskKind) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM leadwright.effect
                            WHERE portal_id = :portal AND contact_id = :contact AND task_kind = :taskKind
                              AND state IN ('IN_FLIGHT', 'AMBIGUOUS') AND key <> :except)
                        """)
                .param("portal", except.portal())
                .param("contact", contact.value())
                .param("taskKind", taskKind)
                .param("except", except.hash())
                .query(Boolean.class)
                .single();
    }

    /** Lets only one transaction at a time decide about this contact's tasks of this kind. */
    void lockKind(String portal, ContactId contact, String taskKind) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", portal + "/" + contact + "/" + taskKind)
                .query((_, _) -> true)
                .single();
    }

    private static EffectRow read(ResultSet row, int index) throws SQLException {
        return new EffectRow(
                row.getString("key"),
                row.getString("portal_id"),
                EffectKind.valueOf(row.getString("kind")),
                row.getString("stage"),
                ClaimRows.text(row, "contact_id").map(ContactId::new),
                ClaimRows.text(row, "reference"),
                ClaimRows.text(row, "payload_hash"),
                EffectState.valueOf(row.getString("state")),
                ClaimRows.text(row, "phase").map(EffectRow.Phase::valueOf),
                ClaimRows.text(row, "remote_id"),
                ClaimRows.text(row, "detail"),
                ClaimRows.text(row, "task_id").map(TaskId::new),
                Optional.ofNullable(row.getObject("run_epoch", Long.class)),
                Optional.ofNullable(row.getObject("holder", UUID.class)),
                row.getLong("epoch"),
                ClaimRows.instant(row, "tried_at"),
                row.getTimestamp("updated_at").toInstant());
    }
}
