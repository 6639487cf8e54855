package dev.leadwright.chaos;

import dev.leadwright.chaos.world.Death;
import dev.leadwright.chaos.world.Fleet;
import dev.leadwright.chaos.world.MailServer.Step;
import dev.leadwright.chaos.world.Node;
import dev.leadwright.chaos.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Kills a node, or the database, in one way or another. */
final class Kills {
    private static final Duration UNTIL_STRUCK = Duration.ofSeconds(3);
    private static final int MOST_MILLIS = 800;
    private static final int MOST_PASSES = 3;

    private final Random random;
    private final Fleet fleet;
    private final World world;
    private final Points points;
    private final List<Death> interruptions;
    private final Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);

    private String tried = "";

    /** How somebody dies. */
    enum Kind {
        /** At a named point of its own code. */
        AT_A_POINT,
        /** From outside, at any time. */
        AT_RANDOM,
        /** When the mail server has the end of its message, before it hears so. */
        AFTER_THE_DOT,
        /** The database, under everybody. */
        DATABASE
    }

    /** @param interruptions takes what was under way when the database died */
    Kills(Random random, Fleet fleet, World world, Points points, List<Death> interruptions) {
        this.random = random;
        this.fleet = fleet;
        this.world = world;
        this.points = points;
        this.interruptions = interruptions;
    }

    /** Returns what was done, in words. */
    String next() {
        Kind kind = kind(random.nextInt(20));
        tried = kind.name();
        boolean done = switch (kind) {
            case AT_A_POINT -> atAPoint();
            case AT_RANDOM -> atRandom();
            case AFTER_THE_DOT -> afterTheDot();
            case DATABASE -> database();
        };
        byKind.merge(done ? kind : Kind.AT_RANDOM, 1, Integer::sum);
        if (!done) {
            atRandom();
            tried += ", nobody came; at random";
        }
        return tried;
    }

    private static Kind kind(int roll) {
        return roll < 11
                ? Kind.AT_A_POINT
                : roll < 16 ? Kind.AT_RANDOM : roll < 19 ? Kind.AFTER_THE_DOT : Kind.DATABASE;
    }

    /** Whichever node comes first to one of the points; if two come at once, both die. */
    private boolean atAPoint() {
        List<String> next = points.next(random);
        int nth = 1 + random.nextInt(MOST_PASSES);
        List<Node> nodes = fleet.working();
        nodes.forEach(node -> node.arm(next, nth));
        boolean struck = waitForAnyOf(nodes);
        nodes.forEach(Node::disarm);
        if (struck) {
            tried = nodes.stream()
                    .filter(node -> node.death().isDone())
                    .flatMap(node -> node.death().join().stream())
                    .peek(points::struck)
                    .collect(Collectors.joining(", "));
        }
        return struck;
    }

    private static boolean waitForAnyOf(List<Node> nodes) {
        try {
            CompletableFuture.anyOf(nodes.stream().map(Node::death).toArray(CompletableFuture[]::new))
                    .get(UNTIL_STRUCK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notThere) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean atRandom() {
        Moment.pass(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
        Node victim = anyNode();
        victim.kill();
        victim.death().join();
        return true;
    }

    private boolean afterTheDot() {
        CompletableFuture<Node> struck = new CompletableFuture<>();
        world.mail.trap(
                Step.DOT,
                name -> fleet.find(name).ifPresent(node -> {
                    node.kill();
                    node.death().join();
                    struck.complete(node);
                }));
        try {
            struck.get(UNTIL_STRUCK.toMillis() * 2, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException noMail) {
            world.mail.removeTraps();
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is begun while it dies is interrupted too. */
    private boolean database() {
        Instant at = Instant.now();
        Set<Long> underWay = new HashSet<>();
        fleet.working().forEach(node -> underWay.addAll(node.underWay()));
        world.database.killAndRestart();
        fleet.working().forEach(node -> underWay.addAll(node.underWay()));
        interruptions.add(new Death(at, "database", Optional.empty(), underWay));
        return true;
    }

    /** If one died in the last moment, others take its place first. */
    private Node anyNode() {
        fleet.fill();
        List<Node> alive = fleet.working();
        return alive.get(random.nextInt(alive.size()));
    }

    Map<Kind, Integer> byKind() {
        return Map.copyOf(byKind);
    }
}
