package dev.leadwright.orchestration.run;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.Urgency;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.Service;
import dev.leadwright.orchestration.breaker.Breakers;
import dev.leadwright.orchestration.cluster.Presence;
import dev.leadwright.orchestration.cluster.TimedFence;
import dev.leadwright.orchestration.journal.EffectJournal;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.ClaimMoves;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.Job;
import dev.leadwright.orchestration.queue.Jobs;
import dev.leadwright.orchestration.queue.Ownership;
import dev.leadwright.orchestration.queue.PortalIdentity;
import dev.leadwright.orchestration.queue.TaskKinds;
import dev.leadwright.orchestration.queue.TimelineWriter;
import dev.leadwright.orchestration.retry.Checkpoint;
import dev.leadwright.orchestration.retry.Retries;
import dev.leadwright.orchestration.updates.Author;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Runs one task once: begins a new epoch of its claim, marks it IN_PROGRESS, lets its agent work, writes the end to the
 * CRM and then to the claim. Wherever the process dies in between, the job is still there and the task is run again.
 */
@Component
class TaskWorker {
    private static final Logger LOG = LoggerFactory.getLogger(TaskWorker.class);

    private static final Duration ANOTHER_PORTALS = Duration.ofMinutes(1);
    private static final Duration ANOTHER_SUSPECTS = Duration.ofSeconds(2);

    /** The job is somebody else's by now. */
    private static final CompletionHandler<Job> NOTHING = (_, _) -> {};

    private final PortalIdentity portal;
    private final Breakers breakers;
    private final Jobs jobs;
    private final ClaimMoves moves;
    private final Presence presence;
    private final Checkpoint checkpoint;
    private final Suspects suspects;
    private final Runs runs;
    private final RunFence fences;
    private final StuckRuns stuck;
    private final RunStart start;
    private final OtherContacts otherContacts;
    private final CurrentRun.Tools tools;
    private final FailurePolicy policy;
    private final CrmEnd crmEnd;
    private final RunEnd end;
    private final MeterRegistry meters;

    TaskWorker(
            PortalIdentity portal,
            Jobs jobs,
            Claims claims,
            ErasedPeople erased,
            ClaimMoves moves,
            Presence presence,
            Checkpoint checkpoint,
            Suspects suspects,
            Runs runs,
            RunFence fences,
            StuckRuns stuck,
            SecondLook secondLook,
            CrmEnd crmEnd,
            Crm crm,
            Patience patience,
            Ownership ownership,
            TaskKinds kinds,
            Retries retries,
            Breakers breakers,
            EffectJournal journal,
            TimelineWriter timeline,
            FailurePolicy policy,
            RunEnd end,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        this.portal = portal;
        this.breakers = breakers;
        this.jobs = jobs;
        this.moves = moves;
        this.presence = presence;
        this.checkpoint = checkpoint;
        this.suspects = suspects;
        this.runs = runs;
        this.fences = fences;
        this.stuck = stuck;
        Crm patient = patience.around(crm);
        this.start = new RunStart(patient, ownership, clock);
        this.otherContacts = new OtherContacts(kinds, clock);
        this.tools = new CurrentRun.Tools(
                patient, secondLook, retries, breakers, claims, erased, checkpoint, journal, timeline, events, clock);
        this.policy = policy;
        this.crmEnd = crmEnd;
        this.end = end;
        this.meters = meters;
    }

    CompletionHandler<Job> work(Job job, Agent agent, ExecutionContext context) {
        if (!job.portal().equals(portal.id())) {
            // Somebody works another portal on this database: there the task exists, here it would look archived.
            return later(ANOTHER_PORTALS);
        }
        Optional<Duration> pause = findPause(agent);
        if (pause.isPresent()) {
            // Not even begun: nothing was tried, so there is nothing to write down.
            return later(pause.get());
        }
        if (runs.isStopping()) {
            return later(Duration.ZERO);
        }
        Optional<Suspects.Place> place = suspects.tryEnter(job);
        if (place.isEmpty()) {
            return later(ANOTHER_SUSPECTS);
        }
        try (var _ = place.get()) {
            return begin(job, agent, context.getExecution());
        }
    }

    private static CompletionHandler<Job> later(Duration wait) {
        return (complete, row) ->
                row.reschedule(complete, complete.getTimeDone().plus(wait));
    }

    private CompletionHandler<Job> begin(Job job, Agent agent, Execution picked) {
        // A node that was frozen since it picked the job must not take the task from who works it by now.
        long beganAt = System.nanoTime();
        boolean held = jobs.isHeld(picked, picked.version);
        Optional<Claim> begun = held ? checkpoint.write(() -> moves.begin(job, presence.show())) : Optional.empty();
        if (begun.isEmpty()) {
            LOG.warn(
                    "Task {} has a job and {}",
                    job.task(),
                    held ? "nothing to do; the job is removed" : "another node");
            return held ? (_, row) -> row.remove() : NOTHING;
        }
        Claim claim = begun.get();
        if (suspects.isPoison(claim)) {
            LOG.error("Task {} is not run again: it stopped the program {} times", claim.task(), claim.lostRuns());
            return (complete, row) -> end.write(claim, policy.poison(claim), claim.crmStatus(), complete, row);
        }
        TimedFence fence = fences.around(claim, picked.lastHeartbeat, beganAt);
        return switch (runs.call(claim, fence, run -> work(run, fence, agent))) {
            case Running.End.Ended(Ending ending) ->
                (complete, row) -> end.write(claim, ending.verdict(), ending.crmStatus(), complete, row);
            case Running.End.Abandoned(Running.Why why) -> {
                stuck.takeAway(claim, why);
                yield NOTHING;
            }
        };
    }

    private Ending work(Running run, TimedFence fence, Agent agent) {
        Claim claim = run.claim();
        try (var _ = MDC.putCloseable("task", claim.task().value());
                var _ = MDC.putCloseable(
                        "contact", claim.contact().map(ContactId::value).orElse(""));
                var _ = MDC.putCloseable("agent", agent.name())) {
            Timer.Sample sample = Timer.start(meters);
            Ending ending = Urgency.of(claim.priority())
                    .call(() -> Author.of(claim).call(() -> fence.fence().call(() -> work(run, agent))));
            sample.stop(meters.timer(
                    "leadwright.runs",
                    "agent",
                    agent.name(),
                    "outcome",
                    ending.verdict().getClass().getSimpleName()));
            return ending;
        }
    }

    private Optional<Duration> findPause(Agent agent) {
        return breakers.findPause(agent.needs()).or(() -> breakers.findPause(Set.of(Service.CRM)));
    }

    private Ending work(Running run, Agent agent) {
        Claim claim = run.claim();
        LOG.info("Processing task {}: {} (run {})", claim.task(), claim.subject(), claim.epoch());
        Optional<CrmTask> marked = Optional.empty();
        Verdict verdict;
        try {
            switch (start.read(claim)) {
                case RunStart.Reading.Stop(Verdict stop) -> verdict = stop;
                case RunStart.Reading.Go(CrmTask task) -> {
                    marked = Optional.of(task);
                    CurrentRun current = new CurrentRun(claim, task, tools);
                    current.requireNotErased();
                    String others = otherContacts.giveTasks(current);
                    verdict = policy.of(withNote(agent.work(current), others), claim);
                }
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError failure) {
            // The one boundary of a run. Other errors are the machine's: the job stays, and the task is run again.
            verdict = afterFailure(failure, run);
        }
        var _ = Thread.interrupted(); // the end must still be written
        Ending ending = crmEnd.write(claim, marked, verdict, failure -> afterFailure(failure, run));
        LOG.info("Task {}: {}", claim.task(), inWords(ending.verdict()));
        return ending;
    }

    private static Outcome withNote(Outcome outcome, String note) {
        return outcome instanceof Outcome.Completed(String summary) ? new Outcome.Completed(summary + note) : outcome;
    }

    private Verdict afterFailure(Throwable failure, Running run) {
        Claim claim = run.claim();
        Verdict verdict = run.whyStopped()
                .map(why -> switch (why) {
                    case SHUTDOWN -> policy.atShutdown();
                    case TOOK_TOO_LONG -> policy.tookTooLong(claim);
                })
                .orElseGet(() -> policy.of(failure, claim));
        if (policy.isUnexpected(failure) && run.whyStopped().isEmpty()) {
            LOG.error("Task {} failed unexpectedly", claim.task(), failure);
        }
        return verdict;
    }

    private static String inWords(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done(String summary) -> "completed. " + summary;
            case Verdict.Waits waits ->
                "waits (" + waits.reason().note() + "): " + waits.detail()
                        + waits.nextLookAt()
                                .map(at -> "; tried again after " + at)
                                .or(() -> waits.awaits().map(task -> "; goes on when task " + task + " is done"))
                                .orElse("; a person must act");
            case Verdict.Postponed postponed -> "postponed to " + postponed.until() + ": " + postponed.why();
            case Verdict.Taken taken -> "left to people: " + taken.why();
            case Verdict.Superseded() -> "another run took over; this one writes nothing more";
        };
    }
}
