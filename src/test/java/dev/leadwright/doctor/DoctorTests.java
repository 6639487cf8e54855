package dev.leadwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class DoctorTests {
    private static final Check FINE = Check.ok("Water", "It runs.");
    private static final Check LOW = Check.warn("Oil", "It is low.", "Fill it up.");
    private static final Check BROKEN = Check.fail("Engine", "It does not start.", "Call a mechanic.");

    private final List<String> lookedAt = new ArrayList<>();

    @Test
    void checksComeInTheOrderOfTheirExaminations() {
        assertThat(Doctor.examine(List.of(finding("a", FINE, LOW), finding("b"), finding("c", BROKEN))))
                .containsExactly(FINE, LOW, BROKEN);
    }

    @Test
    void whatCannotBeLookedAtIsAFailureWithItsReasonAndTheOthersGoOn() {
        List<Check> checks = Doctor.examine(List.of(
                examination("Tank", () -> {
                    throw new IllegalStateException("The cap\nis locked.");
                }),
                examination("Radio", () -> {
                    throw new NullPointerException();
                }),
                finding("c", FINE)));

        assertThat(checks).extracting(Check::name).containsExactly("Tank", "Radio", "Water");
        assertThat(checks).extracting(Check::detail).first().isEqualTo("The cap is locked.");
        assertThat(checks.get(1).detail()).contains("NullPointerException");
        assertThat(checks)
                .filteredOn(Check::isFailure)
                .hasSize(2)
                .allMatch(check -> !check.remedy().isEmpty());
    }

    @Test
    void whatDependsOnSomethingBrokenIsNotLookedAt() {
        List<Check> checks = Doctor.examine(List.of(finding("engine", BROKEN).then(List.of(finding("exhaust", FINE)))));

        assertThat(checks).containsExactly(BROKEN);
        assertThat(lookedAt).containsExactly("engine");
    }

    @Test
    void aWarningDoesNotStopWhatDependsOnIt() {
        Examination dependent = examination("Exhaust", () -> {
            throw new IllegalStateException("It is hot.");
        });

        List<Check> checks = Doctor.examine(List.of(finding("oil", LOW).then(List.of(dependent, finding("c", FINE)))));

        assertThat(checks).extracting(Check::name).containsExactly("Oil", "Exhaust", "Water");
    }

    @Test
    void whatIsNotInOrderHasARemedy() {
        assertThatIllegalArgumentException().isThrownBy(() -> Check.fail("Engine", "It does not start.", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Check("Engine", Check.Status.OK, "It runs.", "Call a mechanic."));
    }

    private Examination finding(String subject, Check... checks) {
        return examination(subject, () -> List.of(checks));
    }

    private Examination examination(String subject, Callable<List<Check>> work) {
        return new Examination() {
            @Override
            public String subject() {
                return subject;
            }

            @Override
            public List<Check> run() throws Exception {
                lookedAt.add(subject);
                return work.call();
            }
        };
    }
}
