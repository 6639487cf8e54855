package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.audit.AuditEntry;
import dev.leadwright.audit.AuditKind;
import dev.leadwright.audit.AuditOutcome;
import dev.leadwright.audit.AuditQuery;
import dev.leadwright.audit.AuditRow;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.audit.AuditVerdict;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every effect has exactly one row in the audit, and every update its row, whatever fails in between. */
class A08_EverythingDoneIsInTheAudit {
    private static final Message HELLO = new Message("hello@example.com", "Dear Ada, your secret is 42");

    private final Office office = new Office();
    private final TestNode node = office.startNode();
    private final ContactId ada = office.lead("Ada");
    private final TaskId task = office.task(ada, "Qualify Lead: Ada");

    /** Stands for the death of the process: nothing in the program may catch it and clean up. */
    private static final class ProcessDied extends VirtualMachineError {
        private static final long serialVersionUID = 1L;
    }

    @AfterEach
    void theChainIsWhole() {
        assertThat(node.get(AuditTrail.class).verify(Optional.empty())).isInstanceOf(AuditVerdict.Intact.class);
        assertThat(JdbcClient.create(office.database).sql("""
                                SELECT count(*) FROM leadwright.effect e WHERE state <> 'INTENT' AND 1 <> (
                                    SELECT count(*) FROM leadwright.audit a
                                    WHERE a.effect_key = e.key AND a.attempt = e.epoch)
                                """).query(Long.class).single())
                .as("effects without exactly one row")
                .isZero();
        office.close();
    }

    private List<AuditRow> rows() {
        return node.get(AuditTrail.class).list(AuditQuery.latest(100)).reversed();
    }

    private List<AuditEntry> entries(AuditKind kind) {
        return rows().stream()
                .map(AuditRow::entry)
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private void workAndRevive() {
        node.get(TaskMonitor.class).scanNow();
        for (int i = 0; i < 3; i++) {
            office.awaitNothingRunning();
            office.clock.advance(Duration.ofSeconds(40));
        }
        office.drain(node);
    }

    @Test
    void itSaysWhoChangedWhatWhenAndByWhichTask() {
        office.qualifier.does(run -> {
            run.crm().updateContact(ada, Map.of("tier", "HOT", "lead_score", "85"));
            run.effects()
                    .createNote("summary", new NewNote("<p>Hi</p>", office.clock.instant(), List.of(ada), List.of()));
            run.effects().createTask("outreach", office.newTaskLater(ada, "Send Outreach - HOT Lead: Ada"));
            run.effectsOfContact().deliver("first-touch", HELLO, dot -> {
                dot.run();
                return new Delivery.Accepted("250 2.1.5 <ada@example.com> ok");
            });
            return new Outcome.Completed("Scored");
        });

        office.scanAndDrain(node);

        assertThat(rows())
                .extracting(row -> row.entry().kind() + " " + row.entry().what())
                .containsExactly(
                        "TASK_UPDATE status IN_PROGRESS",
                        "CONTACT_UPDATE lead_score, tier",
                        "NOTE summary",
                        "TASK outreach",
                        "DELIVERY first-touch",
                        "TASK_UPDATE status COMPLETED, body");
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.at()).isEqualTo(office.clock.instant());
            assertThat(row.entry().actor()).isEqualTo("qualifier");
            assertThat(row.entry().task()).contains(task);
            assertThat(row.entry().contact()).contains(ada);
            assertThat(row.entry().outcome()).isEqualTo(AuditOutcome.CONFIRMED);
            assertThat(row.entry().payloadHash().orElseThrow()).hasSize(64);
            assertThat(row.entry().remoteId()).isPresent();
        });
        assertThat(entries(AuditKind.TASK).getFirst().remoteId())
                .contains(office.portal.listTasksOf(ada).getLast().id().value());
        assertThat(entries(AuditKind.DELIVERY).getFirst().remoteId()).contains("hello@example.com");
        assertThat(rows().toString()).as("no personal data").doesNotContain("Ada", "ada@", "secret");
    }

    @Test
    void anEffectFoundAfterACrashHasOneRow() {
        office.qualifier.does(run -> {
            run.effects().createTask("outreach", office.newTaskLater(ada, "Send Outreach - HOT Lead: Ada"));
            run.effects()
                    .createNote("summary", new NewNote("<p>Hi</p>", office.clock.instant(), List.of(ada), List.of()));
            return new Outcome.Completed("Scored");
        });
        office.unreliable.failsAfter("createTask", ProcessDied::new);
        office.unreliable.failsAfter("createNote", () -> new CrmException.OutcomeUnknown("connection lost"));

        workAndRevive();

        assertThat(entries(AuditKind.TASK)).hasSize(1);
        assertThat(entries(AuditKind.NOTE)).hasSize(1);
    }

    @Test
    void anUpdateThatTheProcessDiedAfterIsMadeAgainWithItsRow() {
        office.qualifier.does(run -> {
            run.crm().updateContact(ada, Map.of("tier", "HOT"));
            return new Outcome.Completed("Scored");
        });
        office.unreliable.failsAfter("updateContact", ProcessDied::new);

        workAndRevive();

        assertThat(office.unreliable.callsOf("updateContact")).isEqualTo(2);
        assertThat(entries(AuditKind.CONTACT_UPDATE)).hasSize(1);
    }

    @Test
    void anUpdateThatFailedHasNoRow() {
        office.qualifier.does(run -> {
            run.crm().updateContact(ada, Map.of("tier", "HOT"));
            return new Outcome.Completed("Scored");
        });
        office.unreliable.failsBefore("updateContact", 1, () -> new CrmException.Invalid("tier is no property"));

        office.scanAndDrain(node);

        assertThat(entries(AuditKind.CONTACT_UPDATE)).isEmpty();
        assertThat(entries(AuditKind.TASK_UPDATE)).hasSize(2);
    }

    @Test
    void whatIsRefusedAndWhatNobodyKnowsHasARowToo() {
        office.qualifier.does(run -> {
            run.effectsOfContact().deliver("first-touch", HELLO, _ -> new Delivery.Refused("550 no such user"));
            run.effectsOfContact().deliver("second", HELLO, dot -> {
                dot.run();
                throw new IllegalStateException("connection lost");
            });
            return new Outcome.Completed("Tried");
        });

        office.scanAndDrain(node);

        assertThat(entries(AuditKind.DELIVERY))
                .extracting(entry -> entry.what() + " " + entry.outcome())
                .containsExactly("first-touch REFUSED", "second AMBIGUOUS");
    }

    @Test
    void whatAScanChangesIsLeadwrightsOwn() {
        office.task(ada, "Do something else with Ada");

        office.scanAndDrain(node);

        assertThat(entries(AuditKind.TASK_UPDATE))
                .anyMatch(entry -> entry.actor().equals(AuditEntry.LEADWRIGHT)
                        && entry.what().startsWith("status WAITING"));
    }
}
