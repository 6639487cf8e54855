package dev.leadwright.chaos;

import dev.leadwright.chaos.judge.Evidence;
import dev.leadwright.chaos.judge.Judge;
import dev.leadwright.chaos.judge.Violation;
import dev.leadwright.chaos.world.Death;
import dev.leadwright.chaos.world.Fleet;
import dev.leadwright.chaos.world.JavaCommand;
import dev.leadwright.chaos.world.SalesOffice.Lead;
import dev.leadwright.chaos.world.World;
import dev.leadwright.portal.Portal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One run of the rig: leads come in and nodes die, until so many have; then all that is left to do is done in peace. */
final class Campaign implements AutoCloseable {
    private static final int LEADS_PER_KILL = 5;
    /** What is due in a moment is waited for. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Plan plan;
    private final World world;
    private final Fleet fleet;
    private final Random random;
    private final Points points = new Points();
    private final Kills kills;
    private final Troubles troubles;
    private final List<Death> interruptions = new ArrayList<>();
    private final Map<String, Instant> optOuts = new HashMap<>();
    private final Instant begunAt = Instant.now();

    Campaign(Plan plan) {
        this.plan = plan;
        this.random = new Random(plan.seed());
        JavaCommand java = NodeJava.of(plan);
        this.world = new World(plan.folder(), plan.uniqueTasks());
        this.fleet = new Fleet(world.starter(java), plan.nodes(), plan.standbys(), points::passed);
        this.kills = new Kills(random, fleet, world, points, interruptions);
        this.troubles = new Troubles(random, plan.killsBetweenPauses(), fleet, world, interruptions);
    }

    /** Kills, and judges; of a planted bug no more than it takes. */
    Report run() {
        world.office.leadsComeIn(2 * LEADS_PER_KILL);
        fleet.fill();
        List<Violation> seen = List.of();
        for (int kill = 1; kill <= plan.kills() && seen.isEmpty(); kill++) {
            work();
            troubles.next(kill);
            say("kill " + kill + ": " + kills.next());
            fleet.fill();
            seen = plan.stopsAtFirstViolation() ? judge(Judge.lasting()) : List.of();
            seen = seen.stream().filter(plan::isLookedFor).toList();
        }
        if (seen.isEmpty()) {
            say("no more kills; " + world.office.countUnsettled(Instant.now()) + " tasks are open");
            recover();
            say("recovered");
            seen = judge(Judge.all());
        }
        return new Report(plan, kills.byKind(), points.struck(), troubles.struck(), evidence(), seen, begunAt);
    }

    /** For whoever watches. */
    private void say(String what) {
        System.out.printf(
                "%4d s  %s%n", Duration.between(begunAt, Instant.now()).toSeconds(), what);
    }

    private void work() {
        world.office.portal().faults().clear(); // people at the portal meet no faults
        world.office.leadsComeIn(LEADS_PER_KILL);
        List<Lead> leads = world.office.leads();
        Lead lead = leads.get(leads.size() - 1 - random.nextInt(LEADS_PER_KILL));
        if (random.nextInt(3) == 0 && optOuts.putIfAbsent(lead.email(), Instant.now()) == null) {
            world.office.optOut(lead.email());
        }
    }

    /** No more faults: whatever can be done is done, each next step of it within the time that a recovery may take. */
    private void recover() {
        troubles.end();
        fleet.working().forEach(node -> node.disarm());
        long fewest = Long.MAX_VALUE;
        Instant end = Instant.MAX;
        while (fewest > 0 && Instant.now().isBefore(end)) {
            long unsettled = world.office.countUnsettled(Instant.now().plus(SOON));
            if (unsettled < fewest) {
                fewest = unsettled;
                end = Instant.now().plus(plan.patience());
            }
            fleet.fill();
            Moment.pass(LOOK);
        }
    }

    private List<Violation> judge(List<Judge> judges) {
        Evidence evidence = evidence();
        return judges.stream().flatMap(judge -> judge.judge(evidence).stream()).toList();
    }

    private Evidence evidence() {
        Portal portal = world.office.portal();
        List<Death> all = new ArrayList<>(fleet.deaths());
        all.addAll(interruptions);
        return new Evidence(
                portal.listRecords("tasks"),
                portal.listRecords("notes"),
                portal.listRecords("emails"),
                world.office.taskWrites(),
                world.office.leads(),
                Map.copyOf(optOuts),
                world.mail.events(),
                world.model.calls(),
                world.staleWrites.list(),
                world.audit.effects(),
                world.audit.breaks(),
                List.copyOf(all),
                fleet.deaths());
    }

    @Override
    public void close() {
        fleet.close();
        world.close();
    }
}
