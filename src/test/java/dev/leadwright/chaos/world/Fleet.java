package dev.leadwright.chaos.world;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The nodes at work, and some more that wait to take a dead one's place. */
public final class Fleet implements AutoCloseable {
    private static final int MOST_STARTS = 5;

    private final NodeStarter starter;
    private final Consumer<String> onPoint;
    private final int size;
    private final int standbys;
    private final List<Node> working = new CopyOnWriteArrayList<>();
    private final Deque<Node> waiting = new ArrayDeque<>();
    private final List<Death> deaths = new CopyOnWriteArrayList<>();

    /**
     * Nobody is at work before the first {@link #fill}.
     *
     * @param onPoint is told of each crash point that a node passes
     */
    public Fleet(NodeStarter starter, int size, int standbys, Consumer<String> onPoint) {
        this.starter = starter;
        this.size = size;
        this.standbys = standbys;
        this.onPoint = onPoint;
    }

    /** Puts nodes to work until there are enough, and starts others to wait in their place. */
    public void fill() {
        working.removeIf(node -> !node.isAlive());
        while (working().size() < size) {
            Node next = nextReady();
            next.go();
            working.add(next);
        }
        while (waiting.size() < standbys) {
            waiting.add(start());
        }
    }

    /** A node does not start while its database is down: then another is started. */
    private Node nextReady() {
        for (int i = 1; ; i++) {
            Node next = waiting.isEmpty() ? start() : waiting.removeFirst();
            try {
                return next.ready().join();
            } catch (CompletionException notStarted) {
                if (i == MOST_STARTS) {
                    throw notStarted;
                }
            }
        }
    }

    private Node start() {
        Node node = starter.start(onPoint);
        var _ = node.death().thenAccept(point -> deaths.add(deathOf(node, point)));
        return node;
    }

    private static Death deathOf(Node node, Optional<String> point) {
        return new Death(node.diedAt(), node.name(), point, node.underWay());
    }

    /** Those at work that are not paused. */
    public List<Node> working() {
        return working.stream()
                .filter(node -> node.isAlive() && !node.isPaused())
                .toList();
    }

    public Optional<Node> find(String name) {
        return working.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /** Those of nodes at work, and of some that waited. */
    public List<Death> deaths() {
        return List.copyOf(deaths);
    }

    @Override
    public void close() {
        List.of(working, waiting).stream().flatMap(Collection::stream).forEach(node -> {
            node.kill();
            node.resume();
        });
    }
}
