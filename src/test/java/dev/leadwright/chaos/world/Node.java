package dev.leadwright.chaos.world;

import dev.leadwright.chaos.node.Telling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A node as the rig sees it: a process, its reports and its orders. */
public final class Node {
    private final String name;
    private final Process process;
    private final Writer orders;
    private final CompletableFuture<Node> ready = new CompletableFuture<>();
    private final CompletableFuture<Optional<String>> death = new CompletableFuture<>();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Consumer<String> onPoint;
    private volatile boolean paused;
    private volatile Instant diedAt = Instant.MAX;

    /** @param onPoint is told of each crash point that the node passes for the first time */
    Node(String name, Process process, Consumer<String> onPoint) {
        this.name = name;
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.onPoint = onPoint;
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        Optional<String> struck = Optional.empty();
        try (BufferedReader reports =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reports.readLine(); line != null; line = reports.readLine()) {
                if (line.startsWith(Telling.MARK)) {
                    String[] words = line.substring(Telling.MARK.length()).split(" ", 2);
                    struck =
                            struck.or(() -> words[0].equals(Telling.STRUCK) ? Optional.of(words[1]) : Optional.empty());
                    hear(words[0], words[1]);
                }
            }
        } catch (IOException e) {
            // It is dead, and its last words were read.
        }
        diedAt = Instant.now();
        ready.completeExceptionally(new IllegalStateException(name + " died before it was ready; its log says why"));
        death.complete(struck);
    }

    private void hear(String what, String detail) {
        switch (what) {
            case Telling.READY -> ready.complete(this);
            case Telling.POINT -> onPoint.accept(detail);
            case Telling.BEGAN -> underWay.add(Long.parseLong(detail));
            case Telling.ENDED -> underWay.remove(Long.parseLong(detail));
            default -> {}
        }
    }

    public String name() {
        return name;
    }

    /** Its last words are heard a moment before the system has buried it. */
    public boolean isAlive() {
        return process.isAlive() && !death.isDone();
    }

    /** Completes when it waits at the gate. */
    public CompletableFuture<Node> ready() {
        return ready;
    }

    /** Completes when it is dead, with the crash point that it was struck at. */
    public CompletableFuture<Optional<String>> death() {
        return death;
    }

    public Instant diedAt() {
        return diedAt;
    }

    /** The tasks it works. */
    public Set<Long> underWay() {
        return Set.copyOf(underWay);
    }

    public void go() {
        order("go");
    }

    /** Has it die when it passes one of the points for the nth time. */
    public void arm(List<String> points, int nth) {
        order("arm " + nth + " " + String.join("|", points));
    }

    public void disarm() {
        order("disarm");
    }

    private synchronized void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            // It died meanwhile; whoever waits for its death will see.
        }
    }

    /** Has it end as a program that is told to. */
    public void exit() {
        order("exit");
    }

    /** Kills it without a word. */
    public void kill() {
        process.destroyForcibly();
    }

    public void pause() {
        paused = true;
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
        paused = false;
    }

    public boolean isPaused() {
        return paused;
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
