package dev.leadwright.orchestration.scan;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.Page;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskQuery;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.EachScan;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.ScanReport;
import dev.leadwright.orchestration.TaskMonitor;
import dev.leadwright.orchestration.cluster.Lease;
import dev.leadwright.orchestration.cluster.LeaseAttempt;
import dev.leadwright.orchestration.cluster.Leases;
import dev.leadwright.orchestration.journal.ForgottenEffects;
import dev.leadwright.orchestration.queue.Claim;
import dev.leadwright.orchestration.queue.ClaimMoves;
import dev.leadwright.orchestration.queue.Claims;
import dev.leadwright.orchestration.queue.PortalIdentity;
import dev.leadwright.orchestration.queue.StaleClaim;
import dev.leadwright.orchestration.retry.Checkpoint;
import dev.leadwright.orchestration.run.StuckRuns;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * One scan (sequence 4). What is due comes from two sides: a search in the CRM, which lags and is only a hint, and our
 * own claims, which know what waits; both are read again by id before anything is decided.
 */
@Component
class TaskScan implements TaskMonitor {
    private static final String LEASE = "scan";
    private static final Duration SWEEP_INTERVAL = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(TaskScan.class);

    private final Leases leases;
    private final Crm crm;
    private final Claims claims;
    private final ClaimMoves moves;
    private final PortalIdentity portal;
    private final BatchScan batches;
    private final StuckRuns stuck;
    private final ForgottenEffects forgotten;
    private final ScanPolicy policy;
    private final Checkpoint checkpoint;
    private final List<EachScan> looks;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile Instant sweptAt = Instant.EPOCH;

    TaskScan(
            Leases leases,
            Crm crm,
            Patience patience,
            Claims claims,
            ClaimMoves moves,
            PortalIdentity portal,
            BatchScan batches,
            StuckRuns stuck,
            ForgottenEffects forgotten,
            ScanPolicy policy,
            Checkpoint checkpoint,
            ObjectProvider<EachScan> looks,
            MeterRegistry meters,
            Clock clock) {
        this.leases = leases;
        this.crm = patience.around(crm);
        this.claims = claims;
        this.moves = moves;
        this.portal = portal;
        this.batches = batches;
        this.stuck = stuck;
        this.forgotten = forgotten;
        this.policy = policy;
        this.checkpoint = checkpoint;
        this.looks = looks.orderedStream().toList();
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public ScanReport scanNow() {
        return switch (leases.tryAcquire(LEASE)) {
            case LeaseAttempt.HeldBy(long pid, String host) -> {
                LOG.info("Already running (pid {}, host {})", pid, host);
                yield new ScanReport.AlreadyRunning(pid, host);
            }
            case LeaseAttempt.Acquired(Lease lease) -> {
                try (lease) {
                    yield meters.timer("leadwright.scans").record(() -> scan(lease));
                }
            }
        };
    }

    private ScanReport scan(Lease lease) {
        LOG.info("Starting task scan");
        Tally tally = new Tally();
        checkLostJobs(lease);
        stuck.resetOverdue(lease);
        looks.forEach(TaskScan::look);
        inBatches(claims.listAwaited(), ids -> batches.wakeWhatWaitsFor(ids, lease));
        Set<TaskId> seen = new LinkedHashSet<>(searchAll(lease, tally));
        List<TaskId> waiting = claims.listDueToBeTriedAgain(clock.instant()).stream()
                .filter(id -> !seen.contains(id))
                .toList();
        sweepWithPeople(lease);
        tally.found(waiting.size());
        inBatches(waiting, ids -> deal(ids, lease, tally));
        forgotten.settle();
        ScanReport.Complete report = tally.report();
        LOG.info(
                "Scan complete: {} found, {} claimed, {} left to people, {} unknown, {} escalated",
                report.found(),
                report.claimed(),
                report.leftToPeople(),
                report.unknown(),
                report.escalated());
        return report;
    }

    /** What another module looks for must not keep tasks from being scanned. */
    private static void look(EachScan other) {
        try {
            other.look();
        } catch (CrmException | DataAccessException failure) {
            LOG.warn("A part of the scan is left to the next one: {}", failure.getMessage());
        }
    }

    /** Now and then only: what waits for a person is not polled every minute. */
    private void sweepWithPeople(Lease lease) {
        Instant now = clock.instant();
        if (sweptAt.plus(SWEEP_INTERVAL).isAfter(now)) {
            return;
        }
        inBatches(claims.listWithPeople(), ids -> batches.letGoOfEnded(ids, lease));
        sweptAt = now;
    }

    private void checkLostJobs(Lease lease) {
        int lost = checkpoint.write(() -> {
            lease.require();
            return moves.scheduleLostJobs(portal.id());
        });
        if (lost > 0) {
            LOG.warn("{} tasks had lost their jobs and got them back", lost);
        }
    }

    /** Searches page by page and deals with each page; returns what was found. */
    private Set<TaskId> searchAll(Lease lease, Tally tally) {
        Set<TaskId> seen = new LinkedHashSet<>();
        TaskQuery query = new TaskQuery(
                Set.of(TaskStatus.NOT_STARTED, TaskStatus.WAITING),
                clock.instant(),
                Optional.empty(),
                TaskQuery.MAX_LIMIT);
        while (true) {
            Page<CrmTask> page = crm.searchTasks(query);
            page.items().forEach(task -> seen.add(task.id()));
            tally.found(page.items().size());
            inBatches(worthALook(page.items(), tally), ids -> deal(ids, lease, tally));
            if (!page.more() || page.items().isEmpty()) {
                return seen;
            }
            query = query.after(page.items().getLast().id());
        }
    }

    /**
     * Leaves out what our own claims say needs nothing, and what is people's by its subject or owner, so that it is not read
     * again with every scan. If the search lags and it is people's no more, a later one says so.
     */
    private List<TaskId> worthALook(List<CrmTask> hints, Tally tally) {
        Map<TaskId, Claim> known = claims.listOf(hints.stream().map(CrmTask::id).toList());
        Instant now = clock.instant();
        List<TaskId> worthALook = new ArrayList<>();
        for (CrmTask hint : hints) {
            Optional<Claim> claim = Optional.ofNullable(known.get(hint.id()));
            if (claim.isEmpty() && policy.decide(hint, claim, now) instanceof Decision.LeaveToPeople) {
                tally.leftToPeople();
            } else if (mayNeedSomething(hint, claim, now)) {
                worthALook.add(hint.id());
            }
        }
        return worthALook;
    }

    private static boolean mayNeedSomething(CrmTask hint, Optional<Claim> claim, Instant now) {
        return claim.map(known -> known.hasJob()
                        ? hint.dueAt().isBefore(known.dueAt().truncatedTo(ChronoUnit.MILLIS))
                        : hint.status() == TaskStatus.NOT_STARTED || known.isDueToBeTriedAgain(now))
                .orElse(true);
    }

    private void deal(List<TaskId> ids, Lease lease, Tally tally) {
        try {
            batches.deal(ids, lease, tally);
        } catch (StaleClaim stale) {
            LOG.info("{} The next scan looks at the rest of these tasks.", stale.getMessage());
        }
    }

    private static void inBatches(List<TaskId> ids, Consumer<List<TaskId>> action) {
        for (int from = 0; from < ids.size(); from += BatchScan.SIZE) {
            action.accept(ids.subList(from, Math.min(ids.size(), from + BatchScan.SIZE)));
        }
    }
}
