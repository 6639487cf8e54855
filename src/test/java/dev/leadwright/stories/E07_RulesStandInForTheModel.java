package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.WorkQuery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sequence 5, "Graceful degradation": the model is away, and the installation says what is to happen then. */
class E07_RulesStandInForTheModel {
    private static final String STAND_IN = "rules (model unavailable)";

    private final ModelServer model = ModelServer.start();
    private Town town = new Town(Map.of("analyst.when-unavailable", "rules"), model);

    @AfterEach
    void close() {
        town.close();
        model.close();
    }

    @Test
    void theRulesScoreAndSaySo() {
        Person vera = lead("Vera");
        qualify(vera);
        town.scanAndWork();
        assertThat(notes(vera)).startsWith("65 of 100, WARM, scored by " + ServedAnalyst.NAME);

        model.goesAway();
        Person wim = lead("Wim");
        long task = qualify(wim);
        town.scanAndWork();

        assertThat(town.portal.task(task).status()).isEqualTo("COMPLETED");
        assertThat(town.portal.task(task).errors()).isIn("", "0");
        assertThat(notes(wim)).startsWith("65 of 100, WARM, scored by " + STAND_IN);
        assertThat(judge(wim)).contains(STAND_IN);
        assertThat(judge(vera)).contains(ServedAnalyst.NAME);
    }

    @Test
    void theRulesWriteAndEnrichAndSaySo() {
        model.goesAway();
        Person xenia = lead("Xenia");
        town.sales.createsTask(xenia, town.now(), "hs_task_subject: Send Outreach - HOT Lead: " + xenia.name());
        town.sales.createsTask(xenia, town.now(), "hs_task_subject: Enrich Data: " + xenia.name());

        town.scanAndWork();

        assertThat(town.outbox.mailsTo(xenia)).hasSize(1);
        assertThat(town.leads().findLead(id(xenia)).orElseThrow().drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.analyst()).isEqualTo(STAND_IN));
        assertThat(town.portal.notesOf(xenia)).singleElement().asString().contains("Judged by " + STAND_IN + ".");
    }

    /** Each lead would cost a call that fails; after a few nobody asks for a while. */
    @Test
    void aModelThatIsOutIsNotAskedForEachLead() {
        model.goesAway();
        IntStream.range(0, 20).forEach(i -> qualify(lead("Lead" + i)));

        town.scanAndWork();

        assertThat(town.queue().getTotals().completed()).isEqualTo(20);
        assertThat(model.asked()).isLessThan(20);
        assertThat(town.openAlerts())
                .extracting(Alert::title)
                .contains("The analyst's model does not answer: work that needs it is put off");
    }

    @Test
    void whereNobodyStandsInTasksArePutOffAndDoneWhenTheModelIsBack() {
        town.close();
        town = new Town(Map.of("orchestration.concurrency.qualifier", "2"), model);
        model.goesAway();
        List<Long> tasks =
                IntStream.range(0, 20).mapToObj(i -> qualify(lead("Lead" + i))).toList();
        town.scan();
        town.untilNothingRuns();
        int asked = model.asked();
        assertThat(asked).isLessThan(10);

        town.halfMinutes(4);
        assertThat(model.asked() - asked).as("one goes ahead each time").isBetween(1, 8);
        assertThat(town.queue().list(new WorkQuery(Set.of(), Optional.empty(), 100, 0)))
                .allMatch(item -> item.errorCount() <= 1);

        model.comesBack();
        town.halfMinutes(3);
        town.later(Duration.ofMinutes(3));
        assertThat(tasks.stream().map(town.portal::task))
                .allMatch(task -> task.status().equals("COMPLETED"));
        assertThat(town.queue().getTotals().escalated()).isZero();
    }

    private String notes(Person person) {
        return town.portal.propertyOf(person, "lead_qualification_notes");
    }

    private Optional<String> judge(Person person) {
        return town.leads()
                .findLead(id(person))
                .orElseThrow()
                .qualification()
                .map(judged -> judged.score().analyst());
    }

    private static ContactId id(Person person) {
        return new ContactId(String.valueOf(person.id()));
    }

    private long qualify(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Ward
                email: %s@ward.example
                jobtitle: Marketing Manager
                company: Ward Software
                industry: Computer Software
                company_size: 200
                """.formatted(firstName, firstName));
    }
}
