package dev.leadwright.agents.judging;

import dev.leadwright.analyst.AnalystUnavailable;
import dev.leadwright.analyst.AnalystUnavailable.Kind;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.ServiceSuspended;
import dev.leadwright.orchestration.Symptom;
import dev.leadwright.orchestration.TaskRun;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a model that gave no answer means for the service, for people, and for the task. */
@Component
class ModelTroubles {
    private static final Duration WHILE_A_PERSON_IS_NEEDED = Duration.ofMinutes(5);
    private static final Duration WHILE_LIMITED = Duration.ofMinutes(1);

    private final ApplicationEventPublisher events;
    /** Also at the start: who was told may have been told before it. */
    private final AtomicBoolean mayBeTold = new AtomicBoolean(true);

    ModelTroubles(ApplicationEventPublisher events) {
        this.events = events;
    }

    static Symptom symptomOf(RuntimeException failure) {
        return failure instanceof AnalystUnavailable unavailable
                ? switch (unavailable.kind()) {
                    case OUT -> Symptom.OUT;
                    case RATE_LIMITED, SPEND_LIMIT, DENIED, TOO_LONG, UNUSABLE -> Symptom.ANSWERED;
                    case OVER_BUDGET -> Symptom.NONE;
                }
                : Symptom.NONE;
    }

    /** Tells whoever runs Leadwright, where nothing goes on before a person has done something. A budget tells itself. */
    void tell(AnalystUnavailable failure, TaskRun run) {
        if (failure.kind().needsPerson()) {
            mayBeTold.set(true);
            run.tell(new Notice(
                    Severity.URGENT,
                    Audience.OPERATOR,
                    causeOf(failure.kind()),
                    titleOf(failure.kind()),
                    failure.getMessage() + " Until then tasks that need the model are put off; none is lost.",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    /** The model answered: whatever was told before is over. */
    void areOver() {
        if (mayBeTold.compareAndSet(true, false)) {
            Stream.of(Kind.values())
                    .map(kind -> new Recovered(causeOf(kind), "The analyst's model answers again"))
                    .forEach(events::publishEvent);
        }
    }

    /** What the run ends with: put off where no task is to blame, else the failure itself. */
    static RuntimeException endOf(AnalystUnavailable failure) {
        return switch (failure.kind()) {
            case SPEND_LIMIT, DENIED -> suspended(failure, WHILE_A_PERSON_IS_NEEDED);
            case RATE_LIMITED, OVER_BUDGET ->
                suspended(failure, failure.retryAfter().orElse(WHILE_LIMITED));
            case OUT, TOO_LONG, UNUSABLE -> failure;
        };
    }

    private static ServiceSuspended suspended(AnalystUnavailable failure, Duration wait) {
        return new ServiceSuspended(String.valueOf(failure.getMessage()), failure, wait);
    }

    private static String causeOf(Kind kind) {
        return "analyst/" + kind.name().toLowerCase(Locale.ROOT);
    }

    private static String titleOf(Kind kind) {
        return switch (kind) {
            case SPEND_LIMIT -> "The account of the analyst's model has no money left";
            default -> "The analyst's model refuses Leadwright's access";
        };
    }
}
