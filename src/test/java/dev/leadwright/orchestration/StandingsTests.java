package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every state a claim can be in, and what it says of its contact. */
class StandingsTests {
    private static final Duration SOON = Duration.ofDays(2);
    private static final ContactId ADA = new ContactId("101");

    private static final Office office = new Office();
    private static final TestNode node = office.startNode(TestNode.settings(false));
    private final JdbcClient jdbc = JdbcClient.create(office.database);

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void forgetClaims() {
        jdbc.sql("DELETE FROM leadwright.claim").update();
    }

    /** State, reason, when it is due, whether it was begun, when it is tried again: from now, when it was taken on. */
    @ParameterizedTest
    @CsvSource({
        "RUNNING,,PT0S,true,,IN_WORK",
        "QUEUED,,PT0S,false,,IN_WORK",
        "QUEUED,,P1D,false,,IN_WORK",
        "QUEUED,,P5D,false,,LATER",
        "QUEUED,,P5D,true,,IN_WORK",
        "WAITING,RETRIES_EXHAUSTED,PT0S,true,PT2M,IN_WORK",
        "WAITING,AI_UNAVAILABLE,PT0S,true,PT-2M,IN_WORK",
        "WAITING,HUMAN_REVIEW,PT0S,true,,WITH_PEOPLE",
        "WAITING,DATA_FORMAT,PT0S,true,,WITH_PEOPLE",
        "ESCALATED,,PT0S,true,,FAILED",
        "RELEASED,,PT0S,true,,WITH_PEOPLE",
        "COMPLETED,,PT0S,true,,DONE"
    })
    void aClaimSaysWhereTheAgentsStand(
            WorkState state,
            @Nullable WaitReason reason,
            Duration due,
            boolean begun,
            @Nullable Duration nextLook,
            Standing standing) {
        claim("1", state, reason, due, begun, nextLook, "");

        assertThat(standing()).isEqualTo(Map.of(ADA, standing));
    }

    /** The other task is of another contact. */
    @ParameterizedTest
    @CsvSource({
        "RUNNING,,PT0S,true,,IN_WORK",
        "QUEUED,,P5D,false,,LATER",
        "WAITING,RETRIES_EXHAUSTED,PT0S,true,PT2M,IN_WORK",
        "WAITING,HUMAN_REVIEW,PT0S,true,,WITH_PEOPLE",
        "ESCALATED,,PT0S,true,,WITH_PEOPLE",
        "RELEASED,,PT0S,true,,WITH_PEOPLE",
        "COMPLETED,,PT0S,true,,IN_WORK"
    })
    void whatWaitsForATaskStandsAsThatTaskDoes(
            WorkState state,
            @Nullable WaitReason reason,
            Duration due,
            boolean begun,
            @Nullable Duration nextLook,
            Standing standing) {
        awaiting("1", "2");
        claim("2", state, reason, due, begun, nextLook, "");
        jdbc.sql("UPDATE leadwright.claim SET contact_id = '999' WHERE task_id = '2'")
                .update();

        assertThat(standing()).isEqualTo(Map.of(ADA, standing));
    }

    @Test
    void aTaskThatNobodyTookOnIsAwaitedAsWorkForAWhileAndThenIsAPersons() {
        awaiting("1", "404");
        assertThat(standing()).isEqualTo(Map.of(ADA, Standing.IN_WORK));

        office.clock.advance(Duration.ofHours(1));

        assertThat(standing()).isEqualTo(Map.of(ADA, Standing.WITH_PEOPLE));
    }

    @Test
    void ofSeveralTasksWorkCountsBeforeFailureAndFailureBeforePeople() {
        begun("1", WorkState.COMPLETED);
        planned("2", Duration.ofDays(7));
        assertThat(standing()).isEqualTo(Map.of(ADA, Standing.LATER));
        begun("3", WorkState.RELEASED);
        assertThat(standing()).isEqualTo(Map.of(ADA, Standing.WITH_PEOPLE));
        begun("4", WorkState.ESCALATED);
        assertThat(standing()).isEqualTo(Map.of(ADA, Standing.FAILED));
        planned("5", Duration.ZERO);
        assertThat(standing()).isEqualTo(Map.of(ADA, Standing.IN_WORK));
    }

    @Test
    void ofAContactWithoutTasksNothingIsSaidAndAnotherPortalsTasksSayNothing() {
        assertThat(standing()).isEmpty();
        begun("1", WorkState.RUNNING);
        jdbc.sql("UPDATE leadwright.claim SET portal_id = 'another'").update();
        assertThat(standing()).isEmpty();
        assertThat(node.get(Standings.class).of(Set.of(), SOON)).isEmpty();
    }

    private static Map<ContactId, Standing> standing() {
        return node.get(Standings.class).of(List.of(ADA, new ContactId("102")), SOON);
    }

    private void begun(String task, WorkState state) {
        claim(task, state, null, Duration.ZERO, true, null, "");
    }

    private void planned(String task, Duration in) {
        claim(task, WorkState.QUEUED, null, in, false, null, "");
    }

    private void awaiting(String task, String other) {
        claim(task, WorkState.WAITING, WaitReason.AWAITING_DATA, Duration.ZERO, true, null, other);
    }

    private void claim(
            String task,
            WorkState state,
            @Nullable WaitReason reason,
            Duration due,
            boolean begun,
            @Nullable Duration nextLook,
            String awaits) {
        Instant now = office.clock.instant();
        jdbc.sql("""
                INSERT INTO leadwright.claim (portal_id, task_id, kind, agent, subject, contact_id, priority, state, reason,
                    crm_status, due_at, next_look_at, awaits_task_id, claimed_at, started_at)
                VALUES (:portal, :task, 'Qualify Lead', 'qualifier', 'Qualify Lead', :contact, 'MEDIUM', :state, :reason,
                    'WAITING', :due, :nextLook, :awaits, :now, :started)
                """)
                .param("portal", office.portal.getAccount().portalId())
                .param("task", task)
                .param("contact", ADA.value())
                .param("state", state.name())
                .param("reason", reason == null ? null : reason.name())
                .param("due", now.plus(due).atOffset(ZoneOffset.UTC))
                .param("nextLook", nextLook == null ? null : now.plus(nextLook).atOffset(ZoneOffset.UTC))
                .param("awaits", awaits.isEmpty() ? null : awaits)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("started", begun ? now.atOffset(ZoneOffset.UTC) : null)
                .update();
    }
}
