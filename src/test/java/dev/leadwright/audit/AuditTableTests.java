package dev.leadwright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

class AuditTableTests {
    private final Ledger ledger = new Ledger();

    @Test
    void whatWasWrittenIsListedTheLatestFirst() {
        ledger.with(4);

        List<AuditRow> rows = ledger.audit.list(AuditQuery.latest(10));

        assertThat(rows).extracting(AuditRow::seq).containsExactly(4L, 3L, 2L, 1L);
        assertThat(rows.getFirst().entry()).isEqualTo(Ledger.entry(4));
        assertThat(rows.getLast().entry()).isEqualTo(Ledger.entry(1));
        assertThat(rows.getFirst().at()).isEqualTo(Ledger.MONDAY);
        assertThat(ledger.audit.getHead())
                .isEqualTo(new AuditHead(4, rows.getFirst().hash()));
    }

    @Test
    void itIsListedByContactTaskAndTime() {
        ledger.with(12);

        assertThat(listed(Optional.of(new ContactId("101")), Optional.empty(), Duration.ZERO))
                .containsExactly(10L, 7L, 4L, 1L);
        assertThat(listed(Optional.empty(), Optional.of(new TaskId("6")), Duration.ZERO))
                .containsExactly(6L);
        assertThat(listed(Optional.empty(), Optional.empty(), Duration.ofSeconds(1)))
                .isEmpty();
        assertThat(ledger.audit.count(Optional.of(new ContactId("101")))).isEqualTo(4);
        assertThat(ledger.audit.count(Optional.empty())).isEqualTo(12);
    }

    private List<Long> listed(Optional<ContactId> contact, Optional<TaskId> task, Duration later) {
        return ledger.audit.list(new AuditQuery(contact, task, Optional.of(Ledger.MONDAY.plus(later)), 50, 0)).stream()
                .map(AuditRow::seq)
                .toList();
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveRows() {
        ledger.with(3);

        assertThat(List.of(
                        "UPDATE leadwright.audit SET actor = 'nobody'",
                        "UPDATE leadwright.audit SET actor = 'nobody' WHERE false",
                        "DELETE FROM leadwright.audit WHERE seq = 2",
                        "TRUNCATE leadwright.audit",
                        "DELETE FROM leadwright.audit_head",
                        "TRUNCATE leadwright.audit_head"))
                .allSatisfy(sql -> assertThatThrownBy(() -> ledger.jdbc.sql(sql).update())
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("The audit is only ever added to"));
        assertThat(ledger.verify()).isEqualTo(new AuditVerdict.Intact(ledger.audit.getHead()));
    }

    @Test
    void whatIsRolledBackLeavesNoHole() {
        ledger.with(2);
        assertThatThrownBy(() -> ledger.transaction.executeWithoutResult(_ -> {
                    ledger.audit.append(Ledger.entry(3));
                    throw new IllegalStateException("the process died before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        ledger.append(5);

        assertThat(ledger.audit.list(AuditQuery.latest(10)))
                .extracting(AuditRow::seq)
                .containsExactly(3L, 2L, 1L);
        assertThat(ledger.verify()).isEqualTo(new AuditVerdict.Intact(ledger.audit.getHead()));
    }

    @Test
    void anOutcomeOfATryIsWrittenOnce() {
        ledger.append(4);

        assertThatThrownBy(() -> ledger.append(4)).isInstanceOf(DuplicateKeyException.class);
        assertThat(ledger.verify()).isEqualTo(new AuditVerdict.Intact(ledger.audit.getHead()));
        assertThat(ledger.audit.getHead().seq()).isEqualTo(1);
    }

    @Test
    void manyAddAtTheSameTimeAndTheChainIsWhole() throws Exception {
        int threads = 20;
        int each = 15;
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int from = thread * each;
            writers.add(() -> {
                for (int i = 0; i < each; i++) {
                    ledger.append(from + i);
                }
                return each;
            });
        }

        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Integer> done : pool.invokeAll(writers)) {
                assertThat(done.get()).isEqualTo(each);
            }
        }

        assertThat(ledger.verify()).isEqualTo(new AuditVerdict.Intact(ledger.audit.getHead()));
        assertThat(ledger.audit.getHead().seq()).isEqualTo((long) threads * each);
        assertThat(ledger.audit.list(AuditQuery.latest(threads * each)))
                .extracting(row -> row.entry().node())
                .doesNotHaveDuplicates()
                .hasSize(threads * each);
    }

    @Test
    void aHeadIsReadAsItIsPrinted() {
        AuditHead head = ledger.with(1).audit.getHead();

        assertThat(AuditHead.parse(" " + head + "\n")).isEqualTo(head);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditHead.parse("17"))
                .withMessageContaining("\"17\" is no head of the audit");
    }
}
