package dev.leadwright.analyst.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.analyst.AnalystContract;
import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import dev.leadwright.crm.ContactId;
import dev.leadwright.testing.ManualClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PatientModelTests {
    private static final Reply ANSWER = new Reply("{}", "model", Usage.NONE, Reply.End.COMPLETE);
    private static final RandomGenerator NO_JITTER = () -> 0;

    private final ManualClock clock = new ManualClock(AnalystContract.NOW.toString());
    private final Deque<AnalystUnavailable> failures = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private int asked;
    private final LanguageModel model = new PatientModel(
            new LanguageModel() {
                @Override
                public String name(Purpose purpose) {
                    return "model";
                }

                @Override
                public Reply ask(Question question) {
                    asked++;
                    AnalystUnavailable failure = failures.poll();
                    if (failure != null) {
                        throw failure;
                    }
                    return ANSWER;
                }
            },
            clock,
            NO_JITTER,
            wait -> {
                waits.add(wait);
                clock.advance(wait);
            });

    private final Question question = new Question(
            Purpose.SCORE, new ContactId("1"), "instructions", "profile", "{}", Scoring.FORM, 10, Optional.empty());

    private void fails(int times, Kind kind, Optional<Duration> retryAfter) {
        for (int i = 0; i < times; i++) {
            failures.add(new AnalystUnavailable(kind, "It failed.", null, retryAfter));
        }
    }

    @Test
    void whatIsOutIsAskedThreeTimesMoreAfterGrowingWaits() {
        fails(4, Kind.OUT, Optional.empty());

        assertThatThrownBy(() -> model.ask(question)).isInstanceOf(AnalystUnavailable.class);

        assertThat(asked).isEqualTo(4);
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void anAnswerEndsTheWaiting() {
        fails(1, Kind.OUT, Optional.empty());

        assertThat(model.ask(question)).isEqualTo(ANSWER);
        assertThat(waits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void aLimitIsWaitedForAsLongAsItSays() {
        fails(1, Kind.RATE_LIMITED, Optional.of(Duration.ofSeconds(7)));

        assertThat(model.ask(question)).isEqualTo(ANSWER);
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aLongWaitIsTheTasks() {
        fails(1, Kind.RATE_LIMITED, Optional.of(Duration.ofMinutes(5)));

        assertThatThrownBy(() -> model.ask(question)).isInstanceOf(AnalystUnavailable.class);
        assertThat(waits).isEmpty();
    }

    @Test
    void whatOnlyAPersonCanMendIsNotAskedAgainForAMinute() {
        fails(1, Kind.DENIED, Optional.empty());

        assertThatThrownBy(() -> model.ask(question)).hasMessage("It failed.");
        assertThatThrownBy(() -> model.ask(question)).hasMessage("It failed.");
        assertThat(asked).isEqualTo(1);

        clock.advance(Duration.ofSeconds(61));
        assertThat(model.ask(question)).isEqualTo(ANSWER);
        assertThat(waits).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsNotAskedAgain() {
        fails(1, Kind.UNUSABLE, Optional.empty());

        assertThatThrownBy(() -> model.ask(question)).isInstanceOf(AnalystUnavailable.class);
        assertThat(asked).isEqualTo(1);
    }
}
