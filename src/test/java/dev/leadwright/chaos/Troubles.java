package dev.leadwright.chaos;

import dev.leadwright.chaos.world.Death;
import dev.leadwright.chaos.world.Fleet;
import dev.leadwright.chaos.world.MailServer.Step;
import dev.leadwright.chaos.world.Node;
import dev.leadwright.chaos.world.World;
import dev.leadwright.portal.Fault;
import dev.leadwright.portal.FaultPlan;
import dev.leadwright.portal.FaultRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What goes wrong besides kills: the portal fails and swallows answers, the mail server hangs up, a node is paused. */
final class Troubles {
    private static final List<Step> STEPS = List.of(Step.values());
    private static final Duration UNTIL_BUSY = Duration.ofSeconds(3);
    private static final int BUSY = 3;
    private static final Duration A_LOOK = Duration.ofMillis(20);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(13);
    private static final int MOST_MORE_SECONDS = 12;

    private final Random random;
    private final int killsBetweenPauses;
    private final Fleet fleet;
    private final World world;
    private final List<Death> interruptions;
    private final Map<String, Integer> struck = new ConcurrentHashMap<>();
    private final List<Thread> pauses = new ArrayList<>();

    /** @param interruptions takes what was under way on a node when it was paused */
    Troubles(Random random, int killsBetweenPauses, Fleet fleet, World world, List<Death> interruptions) {
        this.killsBetweenPauses = killsBetweenPauses;
        this.random = random;
        this.fleet = fleet;
        this.world = world;
        this.interruptions = interruptions;
    }

    /** Those that go with the nth kill. */
    void next(int kill) {
        world.office.portal().faults().follow(portalTrouble());
        Step step = STEPS.get(random.nextInt(STEPS.size()));
        world.mail.trap(step, _ -> struck.merge("mail server hangs up at " + step, 1, Integer::sum));
        if (kill % killsBetweenPauses == 2) {
            pause();
        }
    }

    private FaultPlan portalTrouble() {
        return FaultPlan.of(
                random.nextLong(),
                FaultRule.of(new Fault.CutAfter()).withProbability(0.02),
                FaultRule.of(new Fault.Refused(503)).withProbability(0.02),
                FaultRule.of(new Fault.CutBefore()).withProbability(0.01),
                FaultRule.of(new Fault.FailedAfter(502)).withProbability(0.01));
    }

    /**
     * For longer than its heartbeat counts, so that others take its tasks over: for a time, or until the very moment at
     * which one of its tasks has been begun elsewhere.
     */
    private void pause() {
        fleet.fill();
        List<Node> alive = fleet.working();
        Node node = alive.get(random.nextInt(alive.size()));
        waitUntilBusy(node);
        Instant end = Instant.now().plus(SHORTEST_PAUSE).plusSeconds(random.nextInt(MOST_MORE_SECONDS));
        boolean untilTakeover = random.nextBoolean();
        node.pause();
        Moment.pass(A_LOOK.multipliedBy(5)); // its last words are read
        interruptions.add(new Death(Instant.now(), node.name(), Optional.of("paused"), node.underWay()));
        struck.merge("node paused", 1, Integer::sum);
        pauses.add(Thread.ofVirtual().start(() -> {
            while (Instant.now().isBefore(end) && !(untilTakeover && isTakenOver(node))) {
                Moment.pass(A_LOOK);
            }
            node.resume();
        }));
    }

    /** A node that does nothing is no worse for a pause. */
    private static void waitUntilBusy(Node node) {
        Instant end = Instant.now().plus(UNTIL_BUSY);
        while (node.underWay().size() < BUSY && Instant.now().isBefore(end)) {
            Moment.pass(A_LOOK);
        }
    }

    private boolean isTakenOver(Node paused) {
        Set<Long> tasks = paused.underWay();
        return fleet.working().stream()
                .anyMatch(other -> other.underWay().stream().anyMatch(tasks::contains));
    }

    /** Everything works again. */
    void end() {
        world.office.portal().faults().clear();
        world.mail.removeTraps();
        for (Thread pause : pauses) {
            try {
                pause.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Map<String, Integer> struck() {
        Map<String, Integer> all = new TreeMap<>(struck);
        world.office
                .portal()
                .faults()
                .struck()
                .forEach((fault, times) -> all.put("portal: " + fault, times.intValue()));
        return all;
    }
}
