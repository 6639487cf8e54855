package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.orchestration.WorkState;
import dev.leadwright.stories.PortalTables.Task;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People complete, rewrite, reassign and archive tasks while agents work them: what people did stays. */
@ExtendWith(SharedTown.class)
class H01_PeopleWorkAlongside {
    private final Town town;

    H01_PeopleWorkAlongside(Town town) {
        this.town = town;
    }

    @BeforeEach
    void begin() {
        town.scanAndWork();
    }

    @Test
    void aTaskThatSomebodyCompletesWhileTheMailIsWrittenSendsNone() {
        Person agda = lead("Agda");
        long outreach = outreach(agda);
        town.analyst.thinksWhile(() -> town.sales.setsTask(outreach, "COMPLETED"));

        town.scanAndWork();

        assertThat(town.portal.task(outreach).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(outreach).body()).isEmpty();
        assertThat(town.outbox.mailsTo(agda)).isEmpty();
        assertThat(town.portal.emailsOf(agda)).isEmpty();
        assertThat(town.stateOf(agda)).containsExactly(WorkState.RELEASED);
    }

    @Test
    void aTaskThatSomebodyTakesOverWhileTheMailIsWrittenIsTheirs() {
        Person bror = lead("Bror");
        long outreach = outreach(bror);
        String anna = town.sales.colleague(Town.ANNA);
        town.analyst.thinksWhile(() -> town.sales.assignsTask(outreach, anna));

        town.scanAndWork();
        town.later(Duration.ofHours(2));

        Task hers = town.portal.task(outreach);
        assertThat(hers.owner()).isEqualTo(anna);
        assertThat(hers.status()).isEqualTo("NOT_STARTED");
        assertThat(town.outbox.mailsTo(bror)).isEmpty();
        assertThat(town.stateOf(bror)).containsExactly(WorkState.RELEASED);
    }

    @Test
    void whatSomebodyWritesIntoTheTaskMeanwhileIsKept() {
        Person cleo = lead("Cleo");
        long qualify = qualify(cleo);
        town.analyst.thinksWhile(() -> town.sales.writesIntoTask(qualify, "She prefers calls before noon."));

        town.scanAndWork();

        assertThat(town.portal.task(qualify).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(qualify).body())
                .startsWith("She prefers calls before noon.")
                .contains("[Leadwright] Scored");
    }

    @Test
    void aTaskThatSomebodyArchivesMeanwhileAsksForNothingMore() {
        Person dag = lead("Dag");
        long qualify = qualify(dag);
        town.analyst.thinksWhile(() -> {
            town.sales.archivesTask(qualify);
            town.clock.advance(Duration.ofSeconds(31)); // what was seen half a minute ago is asked again
        });

        town.scanAndWork();

        assertThat(town.portal.subjectsOf(dag)).doesNotContain("Send Outreach - WARM Lead");
        assertThat(town.portal.propertyOf(dag, "lead_score")).isEmpty();
        assertThat(town.stateOf(dag)).containsExactly(WorkState.RELEASED);
        assertThat(town.alertsAbout(dag)).isEmpty();
    }

    private long outreach(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Send Outreach: " + person.name());
    }

    private long qualify(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Berg
                email: %s@berg.example
                jobtitle: Marketing Manager
                company: Berg Software
                industry: Computer Software
                company_size: 200
                """.formatted(firstName, firstName));
    }
}
