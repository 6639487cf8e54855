package dev.leadwright.orchestration.run;

import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.MissingData;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.Recovered;
import dev.leadwright.orchestration.ServiceSuspended;
import dev.leadwright.orchestration.TemporaryFailure;
import dev.leadwright.orchestration.WaitReason;
import dev.leadwright.orchestration.journal.HeldElsewhere;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.StaleClaim;
import dev.leadwright.orchestration.retry.Retries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides what follows from an outcome or a failure (sequence 5). */
@Component
class FailurePolicy {
    private static final Duration WHILE_ACCESS_IS_DENIED = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;
    static final String STOPPED = "The program was stopped";

    private final OrchestrationSettings settings;
    private final Clock clock;

    FailurePolicy(OrchestrationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Verdict of(Outcome outcome, Claim claim) {
        return switch (outcome) {
            case Outcome.Completed(String summary) -> new Verdict.Done(summary);
            case Outcome.AwaitingData(String field, var suppliedBy)
            when claim.awaits().equals(Optional.of(suppliedBy)) ->
                forPerson(WaitReason.HUMAN_REVIEW, field + " is still missing after task " + suppliedBy + " has ended");
            case Outcome.AwaitingData(String field, var suppliedBy) ->
                new Verdict.Waits(
                        WaitReason.AWAITING_DATA,
                        field,
                        Optional.empty(),
                        Optional.of(suppliedBy),
                        false,
                        Optional.empty());
            case Outcome.InvalidData(String detail) -> dataFormat(detail, claim);
            case Outcome.NotYet(Instant at, String why) ->
                new Verdict.Waits(
                        WaitReason.SCHEDULED, why, Optional.of(at), Optional.empty(), false, Optional.empty());
            case Outcome.AwaitingReview(String what, Instant until) ->
                new Verdict.Waits(
                        WaitReason.AWAITING_REVIEW,
                        what,
                        Optional.of(until),
                        Optional.empty(),
                        false,
                        Optional.empty());
            case Outcome.AiUnavailable(String detail) ->
                tryAgainLater(WaitReason.AI_UNAVAILABLE, detail, claim, Optional.empty());
            case Outcome.NeedsHuman(String reason) -> forPerson(WaitReason.HUMAN_REVIEW, reason);
        };
    }

    Verdict of(Throwable failure, Claim claim) {
        return switch (failure) {
            case StaleClaim _, CrmException.Withdrawn _ -> new Verdict.Superseded();
            case HeldElsewhere held -> postponed(held);
            case TakenByPeople taken -> taken.verdict();
            case PersonErased erased -> new Verdict.Done(messageOf(erased));
            case CrmException.Unauthorized denied -> accessDenied(denied, claim);
            case CrmException.NotFound gone -> forPerson(WaitReason.HUMAN_REVIEW, messageOf(gone));
            case CrmException.Invalid invalid -> dataFormat(messageOf(invalid), claim);
            case CrmException.Conflict conflict -> dataFormat(messageOf(conflict), claim);
            case MissingData missing -> forPerson(WaitReason.HUMAN_REVIEW, messageOf(missing));
            case CrmException.Throttled throttled -> throttled(throttled);
            case CrmException.Suspended suspended -> suspended(suspended, suspended.retryAfter());
            case ServiceSuspended suspended ->
                suspended(suspended, suspended.retryAfter().orElse(Duration.ZERO));
            case CrmException.Unavailable _, CrmException.OutcomeUnknown _, TemporaryFailure _ ->
                retriesExhausted(failure, claim, messageOf(failure));
            default ->
                retriesExhausted(
                        failure,
                        claim,
                        "Unexpected error: " + failure.getClass().getSimpleName());
        };
    }

    /** A bug or a poison task rather than something outside that failed: whoever keeps the program needs its trace. */
    boolean isUnexpected(Throwable failure) {
        return !(failure instanceof CrmException
                || failure instanceof TemporaryFailure
                || failure instanceof MissingData
                || failure instanceof StaleClaim
                || failure instanceof TakenByPeople
                || failure instanceof PersonErased);
    }

    /** The node stops before the run was done; any node, or this one when it is back, runs the task again. */
    Verdict atShutdown() {
        return new Verdict.Postponed(clock.instant(), STOPPED, Optional.empty());
    }

    /** It was stopped because it would not end. */
    Verdict.Waits tookTooLong(Claim claim) {
        String detail = "It took more than " + inWords(settings.stopAfter()) + " and was stopped";
        Notice notice = new Notice(
                Severity.WARNING,
                Audience.OPERATOR,
                "took-too-long/" + claim.task(),
                "A task took too long and was stopped: " + claim.subject(),
                detail + ". It is tried again by itself.",
                claim.contact(),
                Optional.of(claim.task()),
                Optional.empty());
        return tryAgainLater(WaitReason.TOOK_TOO_LONG, detail, claim, Optional.of(notice));
    }

    private static String inWords(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
    }

    /** Run after run of it ended with its process; the next scan gives it to a person. */
    Verdict.Waits poison(Claim claim) {
        return new Verdict.Waits(
                WaitReason.HUMAN_REVIEW,
                "It stopped the program " + claim.lostRuns() + " times in a row",
                Optional.of(clock.instant()),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private Verdict postponed(HeldElsewhere held) {
        Duration wait = held.retryAfter().orElse(Duration.ZERO);
        return new Verdict.Postponed(clock.instant().plus(wait), messageOf(held), Optional.empty());
    }

    /** Nothing was done and nothing is wrong: the task runs again when the limit permits, and no failure is counted. */
    private Verdict throttled(CrmException.Throttled refused) {
        Instant until = clock.instant().plus(refused.retryAfter());
        return new Verdict.Postponed(until, messageOf(refused), CrmLimit.findNotice(refused, until));
    }

    /** The service is out for everybody: no task is to blame, and who had to be told was told. */
    private Verdict suspended(RuntimeException suspended, Duration wait) {
        return new Verdict.Postponed(clock.instant().plus(wait), messageOf(suspended), Optional.empty());
    }

    private Verdict accessDenied(CrmException denied, Claim claim) {
        Notice notice = new Notice(
                Severity.URGENT,
                Audience.OPERATOR,
                deniedTo(claim),
                "The CRM refuses Leadwright's access",
                messageOf(denied) + " Such tasks cannot be worked until the access token is right again: "
                        + claim.kind() + ".",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Verdict.Postponed(
                clock.instant().plus(WHILE_ACCESS_IS_DENIED), messageOf(denied), Optional.of(notice));
    }

    /** A token may lack what one agent needs and another does not: only the same agent's success proves that it is mended. */
    private static String deniedTo(Claim claim) {
        return "crm-access-denied/" + claim.agent().orElse("");
    }

    /** Published when a task is done that was postponed before, perhaps for that. */
    static Recovered accessIsThere(Claim claim) {
        return new Recovered(deniedTo(claim), "The CRM grants access again: " + claim.kind());
    }

    private Verdict dataFormat(String detail, Claim claim) {
        Notice notice = new Notice(
                Severity.WARNING,
                Audience.DATA_TEAM,
                "data-format/" + claim.task(),
                "Data format error: " + claim.subject(),
                detail + " Correct it in the CRM and set the task back to \"Not started\".",
                claim.contact(),
                Optional.of(claim.task()),
                Optional.empty());
        return new Verdict.Waits(
                WaitReason.DATA_FORMAT, detail, Optional.empty(), Optional.empty(), false, Optional.of(notice));
    }

    private Verdict retriesExhausted(Throwable failure, Claim claim, String detail) {
        Notice notice = new Notice(
                Severity.WARNING,
                Audience.OPERATOR,
                "retries-exhausted/" + failure.getClass().getSimpleName(),
                "A task failed and waits: " + claim.subject(),
                detail + " It is tried again by itself.",
                claim.contact(),
                Optional.of(claim.task()),
                Optional.empty());
        Verdict.Waits waits = tryAgainLater(WaitReason.RETRIES_EXHAUSTED, detail, claim, Optional.of(notice));
        Instant asked = clock.instant().plus(Retries.askedToWait(failure).orElse(Duration.ZERO));
        return waits.nextLookAt().filter(asked::isAfter).isPresent() ? later(waits, asked) : waits;
    }

    private static Verdict.Waits later(Verdict.Waits waits, Instant at) {
        return new Verdict.Waits(
                waits.reason(),
                waits.detail(),
                Optional.of(at),
                waits.awaits(),
                waits.countsAsFailure(),
                waits.notice());
    }

    private Verdict.Waits tryAgainLater(WaitReason reason, String detail, Claim claim, Optional<Notice> notice) {
        return new Verdict.Waits(
                reason, detail, Optional.of(nextLook(claim.errorCount() + 1)), Optional.empty(), true, notice);
    }

    /** The wait doubles with each failure; once a person is to look, the next scan shall say so. */
    private Instant nextLook(int failures) {
        if (failures >= settings.escalateAfter()) {
            return clock.instant();
        }
        int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
        return clock.instant().plus(settings.waitAfterFailure().multipliedBy(1L << doublings));
    }

    private static Verdict forPerson(WaitReason reason, String detail) {
        return new Verdict.Waits(reason, detail, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    private static String messageOf(Throwable failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
    }
}
