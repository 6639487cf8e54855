package dev.leadwright.orchestration.run;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.Urgency;
import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.cluster.Presence;
import dev.leadwright.orchestration.journal.EffectJournal;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.ClaimMoves;
import dev.leadwright.orchestration.queue.Job;
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

    private final PortalIdentity portal;
    private final ClaimMoves moves;
    private final Presence presence;
    private final Checkpoint checkpoint;
    private final RunStart start;
    private final OtherContacts otherContacts;
    private final CurrentRun.Tools tools;
    private final FailurePolicy policy;
    private final CrmEnd crmEnd;
    private final RunEnd end;
    private final MeterRegistry meters;

    TaskWorker(
            PortalIdentity portal,
            ClaimMoves moves,
            Presence presence,
            Checkpoint checkpoint,
            Crm crm,
            Patience patience,
            Ownership ownership,
            TaskKinds kinds,
            Retries retries,
            EffectJournal journal,
            TimelineWriter timeline,
            FailurePolicy policy,
            RunEnd end,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        this.portal = portal;
        this.moves = moves;
        this.presence = presence;
        this.checkpoint = checkpoint;
        Crm patient = patience.around(crm);
        this.start = new RunStart(patient, ownership, clock);
        this.otherContacts = new OtherContacts(kinds, clock);
        SecondLook secondLook = new SecondLook(patient, ownership);
        this.tools = new CurrentRun.Tools(patient, secondLook, retries, journal, timeline, events, clock);
        this.policy = policy;
        this.crmEnd = new CrmEnd(patient, secondLook, policy);
        this.end = end;
        this.meters = meters;
    }

    CompletionHandler<Job> work(Job job, Agent agent, ExecutionContext context) {
        if (!job.portal().equals(portal.id())) {
            // Somebody works another portal on this database: there the task exists, here it would look archived.
            return (complete, row) ->
                    row.reschedule(complete, complete.getTimeDone().plus(ANOTHER_PORTALS));
        }
        Optional<Claim> begun = checkpoint.write(() -> moves.begin(job, presence.show()));
        if (begun.isEmpty()) {
            LOG.warn("Task {} has a job and nothing to do; the job is removed", job.task());
            return (_, row) -> row.remove();
        }
        Claim claim = begun.get();
        try (var _ = MDC.putCloseable("task", claim.task().value());
                var _ = MDC.putCloseable(
                        "contact", claim.contact().map(ContactId::value).orElse(""));
                var _ = MDC.putCloseable("agent", agent.name())) {
            Timer.Sample sample = Timer.start(meters);
            Ending ending =
                    Urgency.of(claim.priority()).call(() -> Author.of(claim).call(() -> run(claim, agent, context)));
            sample.stop(meters.timer(
                    "leadwright.runs",
                    "agent",
                    agent.name(),
                    "outcome",
                    ending.verdict().getClass().getSimpleName()));
            return (complete, row) -> end.write(claim, ending.verdict(), ending.crmStatus(), complete, row);
        }
    }

    private Ending run(Claim claim, Agent agent, ExecutionContext context) {
        LOG.info("Processing task {}: {} (run {})", claim.task(), claim.subject(), claim.epoch());
        Optional<CrmTask> marked = Optional.empty();
        Verdict verdict;
        try {
            switch (start.read(claim)) {
                case RunStart.Reading.Stop(Verdict stop) -> verdict = stop;
                case RunStart.Reading.Go(CrmTask task) -> {
                    marked = Optional.of(task);
                    CurrentRun current = new CurrentRun(claim, task, tools);
                    String others = otherContacts.giveTasks(current);
                    verdict = policy.of(withNote(agent.work(current), others), claim);
                }
            }
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            // The one boundary of a run. Other errors are the machine's: the job stays, and the task is run again.
            verdict = afterFailure(failure, claim, context);
        }
        Ending ending = crmEnd.write(claim, marked, verdict);
        LOG.info("Task {}: {}", claim.task(), inWords(ending.verdict()));
        return ending;
    }

    private static Outcome withNote(Outcome outcome, String note) {
        return outcome instanceof Outcome.Completed(String summary) ? new Outcome.Completed(summary + note) : outcome;
    }

    private Verdict afterFailure(Throwable failure, Claim claim, ExecutionContext context) {
        // What interrupts a run is the end of this node's grace period; the end must still be written.
        boolean interrupted = Thread.interrupted();
        if (interrupted || context.getSchedulerState().isShuttingDown()) {
            return policy.atShutdown();
        }
        Verdict verdict = policy.of(failure, claim);
        if (policy.isUnexpected(failure)) {
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
