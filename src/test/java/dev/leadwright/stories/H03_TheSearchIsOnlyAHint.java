package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.ScanReport;
import dev.leadwright.portal.PortalConditions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The portal's search shows how things stood a while ago: what it found may be over, and what it missed comes later. */
class H03_TheSearchIsOnlyAHint {
    private static final Duration LAG = Duration.ofSeconds(30);

    private final Town town = new Town(
            Map.of(), portal -> portal.withConditions(PortalConditions.ideal().withSearchLag(LAG)));

    @AfterEach
    void close() {
        town.close();
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
        town.clock.advance(LAG.plusSeconds(1));
        town.sales.setsTask(completed, "COMPLETED");
        town.sales.archivesTask(archived);
        town.sales.assignsTask(reassigned, anna);
        town.sales.setsTask(deferred, "DEFERRED");
        int before = town.line.calls().size();

        ScanReport.Complete report = (ScanReport.Complete) town.scan();
        town.untilIdle();

        assertThat(report.found())
                .as("the search shows all of them as they were")
                .isEqualTo(5);
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
        long qualify = qualify(lead("Hild"));

        ScanReport.Complete first = (ScanReport.Complete) town.scan();
        assertThat(first.found()).isZero();
        assertThat(town.portal.task(qualify).status()).isEqualTo("NOT_STARTED");

        town.clock.advance(LAG.plusSeconds(1));
        town.scanAndWork();
        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
    }

    @Test
    void whatTheSearchStillShowsAsOpenIsNotDoneAgain() {
        Person inga = lead("Inga");
        long qualify = qualify(inga);
        town.clock.advance(LAG.plusSeconds(1));
        town.scanAndWork();
        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");

        ScanReport.Complete again = (ScanReport.Complete) town.scan();
        town.untilIdle();

        assertThat(again.found()).isEqualTo(1);
        assertThat(again.claimed()).isEmpty();
        assertThat(town.portal.notesOf(inga)).hasSizeLessThanOrEqualTo(1);
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
