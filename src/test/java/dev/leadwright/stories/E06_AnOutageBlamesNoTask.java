package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.WorkItem;
import dev.leadwright.orchestration.WorkQuery;
import dev.leadwright.stories.PortalLine.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Sequence 5, "Circuit breaker pattern": the portal is out for ten minutes in the middle of the work. Everything is done
 * afterwards, once, and no task has gone to a person.
 */
class E06_AnOutageBlamesNoTask {
    private static final int LEADS = 30;
    private static final int TEN_MINUTES = 20;

    private final Town town = new Town(Map.of("orchestration.retry-delay", "100ms"));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatWasInterruptedIsPutOffAndDoneWhenThePortalIsBack() {
        List<Long> tasks = IntStream.range(0, LEADS)
                .mapToObj(i -> qualify(lead("Lead" + i)))
                .toList();
        AtomicBoolean out = new AtomicBoolean();
        town.line.fails(
                call -> {
                    if (call.path().matches(".*/objects/[^/]*/contacts/batch/read.*")) {
                        out.set(true); // when the first agents read their leads
                    }
                    return out.get();
                },
                Trouble.UNAVAILABLE,
                Integer.MAX_VALUE);

        scanIfThatCanBe();
        town.untilNothingRuns();
        assertThat(out).as("the outage has begun").isTrue();
        int calls = town.line.calls().size();
        town.halfMinutes(TEN_MINUTES / 2);
        scanIfThatCanBe();
        town.halfMinutes(TEN_MINUTES / 2);

        assertThat(town.line.calls().size() - calls)
                .as("a few calls every half minute find out that it is still out")
                .isBetween(TEN_MINUTES / 2, TEN_MINUTES * 3);
        assertThat(items())
                .hasSize(LEADS)
                .allMatch(item -> item.errorCount() <= 1)
                .filteredOn(item -> item.errorCount() == 1)
                .as("before it was known that the portal is out")
                .hasSizeLessThan(5);
        assertThat(operatorsAlerts()).containsExactly("The CRM does not answer: work that needs it is put off");
        assertThat(tasks.stream().map(town.portal::task))
                .noneMatch(task -> task.status().equals("COMPLETED"));

        town.line.isMended();
        town.halfMinutes(3);
        town.scanAndWork();

        assertThat(tasks.stream().map(town.portal::task))
                .allMatch(task -> task.status().equals("COMPLETED"));
        assertThat(town.queue().getTotals().escalated()).isZero();
    }

    private void scanIfThatCanBe() {
        try {
            town.scan();
        } catch (CrmException.Suspended | CrmException.Unavailable out) {
            // The portal is out; the next scan is in a minute.
        }
    }

    private List<WorkItem> items() {
        return town.queue().list(new WorkQuery(Set.of(), Optional.of("Qualify Lead"), LEADS * 2, 0));
    }

    private List<String> operatorsAlerts() {
        return town.openAlerts().stream()
                .filter(alert -> alert.audience() == Audience.OPERATOR)
                .map(Alert::title)
                .toList();
    }

    private long qualify(Person person) {
        return town.sales.createsTask(person, town.now(), "hs_task_subject: Qualify Lead: " + person.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Vance
                email: %s@vance.example
                jobtitle: Marketing Manager
                company: Vance Software
                industry: Computer Software
                company_size: 200
                """.formatted(firstName, firstName));
    }
}
