package dev.leadwright.chaos.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.SmartLifecycle;

/**
 * Holds a node back that has everything ready, until the rig has use for it: it starts before anything else of the
 * application does. Takes the rig's orders from then on, and dies with the rig.
 */
final class Gate implements SmartLifecycle {
    private static final int RIG_IS_GONE = 67;

    private final CrashPoints points;
    private final Telling telling;
    private final CountDownLatch open = new CountDownLatch(1);

    Gate(CrashPoints points, Telling telling) {
        this.points = points;
        this.telling = telling;
        Thread.ofPlatform().daemon().name("orders").start(this::takeOrders);
    }

    private void takeOrders() {
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                obey(order.split(" ", 3));
            }
        } catch (IOException e) {
            // The same as the end of orders.
        }
        Runtime.getRuntime().halt(RIG_IS_GONE);
    }

    private void obey(String[] order) {
        switch (order[0]) {
            case "go" -> open.countDown();
            case "arm" -> points.arm(List.of(order[2].split("\\|", -1)), Integer.parseInt(order[1]));
            case "disarm" -> points.disarm();
            case "exit" -> System.exit(0);
            default -> throw new IllegalArgumentException("No node understands \"" + order[0] + "\".");
        }
    }

    @Override
    public void start() {
        telling.ready();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return open.getCount() == 0;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
