package dev.leadwright.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Check.Status;
import dev.leadwright.testing.InMemoryCrm;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether the users that tasks are given to exist. */
class OwnerExaminationTests {
    private final InMemoryCrm crm = new InMemoryCrm(Clock.systemUTC());

    @Test
    void usersOfThePortalAreInOrder() {
        String user = crm.listOwners().getFirst().email().orElseThrow();

        assertThat(examine(Optional.of(user.toUpperCase(Locale.ROOT)), Optional.empty()))
                .allMatch(check -> check.status() == Status.OK);
    }

    @Test
    void nobodyToEscalateToIsAWarningThatNamesTheUsers() {
        Check human = examine(Optional.empty(), Optional.empty()).getFirst();

        assertThat(human.status()).isEqualTo(Status.WARN);
        assertThat(human.remedy())
                .contains(
                        "orchestration.human-owner",
                        crm.listOwners().getFirst().email().orElseThrow());
    }

    @Test
    void aUserThatThePortalDoesNotHaveIsAFailure() {
        assertThat(examine(Optional.of("nobody@example.com"), Optional.of("agents@example.com")))
                .extracting(Check::detail)
                .containsExactly(
                        "The portal has no user nobody@example.com.", "The portal has no user agents@example.com.");
    }

    @Test
    void theHumanAndTheAgentsAreNotTheSameUser() {
        String user = crm.listOwners().getFirst().email().orElseThrow();

        assertThat(examine(Optional.of(user), Optional.of(user)).getFirst().status())
                .isEqualTo(Status.FAIL);
    }

    private List<Check> examine(Optional<String> human, Optional<String> agent) {
        OrchestrationSettings usual = TestNode.settings();
        return new OwnerExamination(
                        crm,
                        new OrchestrationSettings(
                                usual.enabled(),
                                usual.scanInterval(),
                                usual.maxConcurrentTasks(),
                                usual.concurrency(),
                                usual.retries(),
                                usual.retryDelay(),
                                usual.waitAfterFailure(),
                                usual.escalateAfter(),
                                usual.stopAfter(),
                                usual.poisonAfter(),
                                usual.outageRest(),
                                human,
                                agent,
                                usual.agentQueue(),
                                usual.humanQueue(),
                                usual.workOwnedTasks(),
                                usual.humanSubjects()))
                .run();
    }
}
