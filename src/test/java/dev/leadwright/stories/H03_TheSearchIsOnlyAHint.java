package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.ScanReport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The portal's search shows how things stood a while ago: what it found may be over, and what it missed comes later. */
@ExtendWith(SharedTown.class)
class H03_TheSearchIsOnlyAHint {
    private final Town town;

    H03_TheSearchIsOnlyAHint(Town town) {
        this.town = town;
    }

    @BeforeEach
    void begin() {
        town.scanAndWork();
    }

    @AfterEach
    void end() {
        town.line.letsGo();
    }

    @Test
    void whatIsOverOrGivenAwayByTheTimeItIsFoundIsLeftAlone() {
        Person gro = lead("Gro");
        long completed = qualify(gro);
        long archived = qualify(gro);
        long reassigned = qualify(gro);
        long deferred = qualify(gro);
        long good = qualify(gro);
        String anna = town.sales.colleague(Town.ANNA);
        int before = town.line.calls().size();

        ScanReport.Complete report = scanThatTakesLong(() -> {
            town.sales.setsTask(completed, "COMPLETED");
            town.sales.archivesTask(archived);
            town.sales.assignsTask(reassigned, anna);
            town.sales.setsTask(deferred, "DEFERRED");
        });
        town.untilIdle();

        assertThat(report.found()).isGreaterThanOrEqualTo(5);
        assertThat(report.claimed()).isEqualTo(Map.of("Qualify Lead", 1));
        assertThat(town.portal.task(good).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(completed).body()).isEmpty();
        assertThat(town.portal.task(reassigned).status()).isEqualTo("NOT_STARTED");
        assertThat(town.portal.task(reassigned).owner()).isEqualTo(anna);
        assertThat(town.portal.task(deferred).status()).isEqualTo("DEFERRED");
        List<PortalLine.Call> since =
                town.line.calls().subList(before, town.line.calls().size());
        for (long task : List.of(completed, archived, reassigned, deferred)) {
            assertThat(since).noneMatch(call -> call.path().contains("/tasks/") && call.writes(String.valueOf(task)));
        }
    }

    @Test
    void whatTheSearchDoesNotShowYetIsTakenByALaterScan() {
        Person hild = lead("Hild");
        long[] qualify = new long[1];

        ScanReport.Complete first = scanThatTakesLong(() -> qualify[0] = qualify(hild));
        town.untilIdle();
        assertThat(first.claimed()).isEmpty();
        assertThat(town.portal.task(qualify[0]).status()).isEqualTo("NOT_STARTED");

        town.scanAndWork();
        assertThat(town.portal.task(qualify[0]).status()).isEqualTo("COMPLETED");
    }

    /** The portal has answered the search; until the answer is looked at, this happens. */
    private ScanReport.Complete scanThatTakesLong(Runnable meanwhile) {
        town.line.holdsAnswers(call -> call.path().endsWith("/tasks/search"));
        CompletableFuture<ScanReport> scan = CompletableFuture.supplyAsync(town::scan, Thread::startVirtualThread);
        town.eventually(() -> assertThat(town.line.waitingAnswers()).isEqualTo(1));
        meanwhile.run();
        town.line.letsGo();
        return (ScanReport.Complete) scan.join();
    }

    private long qualify(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Lie
                email: %s@lie.example
                company: Lie Foods
                industry: Food
                """.formatted(firstName, firstName));
    }
}
