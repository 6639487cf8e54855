package dev.leadwright.agents.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import dev.leadwright.analyst.BudgetExhausted;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.ServiceSuspended;
import dev.leadwright.orchestration.Symptom;
import dev.leadwright.orchestration.TaskRun;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTroublesTests {
    private final List<Object> published = new ArrayList<>();
    private final List<Notice> told = new ArrayList<>();
    private final ModelTroubles troubles = new ModelTroubles(published::add);
    /** Only {@code tell} is asked of it. */
    private final TaskRun run = (TaskRun) Proxy.newProxyInstance(
            TaskRun.class.getClassLoader(), new Class<?>[] {TaskRun.class}, (_, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("tell");
                told.add((Notice) arguments[0]);
                return null;
            });

    @ParameterizedTest
    @CsvSource({
        "OUT, OUT, false, false",
        "RATE_LIMITED, ANSWERED, true, false",
        "SPEND_LIMIT, ANSWERED, true, true",
        "DENIED, ANSWERED, true, true",
        "OVER_BUDGET, NONE, true, false",
        "TOO_LONG, ANSWERED, false, false",
        "UNUSABLE, ANSWERED, false, false"
    })
    void onlyAnOutageIsTheServicesAndOnlyWhatIsTheTasksCountsAgainstIt(
            Kind kind, Symptom symptom, boolean putOff, boolean urgent) {
        AnalystUnavailable failure = new AnalystUnavailable(kind, "It failed.", null);

        assertThat(ModelTroubles.symptomOf(failure)).isEqualTo(symptom);
        assertThat(ModelTroubles.endOf(failure) instanceof ServiceSuspended).isEqualTo(putOff);
        troubles.tell(failure, run);
        assertThat(told).extracting(Notice::severity).isEqualTo(urgent ? List.of(Severity.URGENT) : List.of());
    }

    @Test
    void theTaskWaitsAsLongAsTheOtherSideSays() {
        assertThat(ModelTroubles.endOf(new AnalystUnavailable(
                        Kind.RATE_LIMITED, "Too fast.", null, Optional.of(Duration.ofMinutes(3)))))
                .isInstanceOfSatisfying(
                        ServiceSuspended.class,
                        suspended -> assertThat(suspended.retryAfter()).hasValue(Duration.ofMinutes(3)));
        assertThat(ModelTroubles.endOf(new BudgetExhausted("Used up.", Duration.ofHours(5))))
                .isInstanceOfSatisfying(
                        ServiceSuspended.class,
                        suspended -> assertThat(suspended.retryAfter()).hasValue(Duration.ofHours(5)));
    }

    @Test
    void onePersonIsToldOnceACauseAndOnceThatItIsOver() {
        troubles.tell(new AnalystUnavailable(Kind.DENIED, "No.", null), run);
        troubles.tell(new AnalystUnavailable(Kind.DENIED, "Still no.", null), run);
        assertThat(told).extracting(Notice::cause).containsOnly("analyst/denied");

        troubles.areOver();
        troubles.areOver();
        assertThat(published)
                .filteredOn(event -> event.equals(new Recovered("analyst/denied", "The analyst's model answers again")))
                .hasSize(1);
    }
}
