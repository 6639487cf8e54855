package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.world.Death;
import dev.leadwright.chaos.world.SalesOffice.TaskWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By the portal's log: from the death of a node to the next write to each task it worked, whoever makes it. A task that the
 * node had ended in the portal before it died has none; and if the node that takes a task over dies before it comes to write,
 * the time begins anew with that death: the rig kills some hundred times as often as there is time to recover.
 */
public final class Recovery implements Judge {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Override
    public Bound bound() {
        return Bound.RECOVERY;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Progress> all = progress(evidence);
        Duration p99 = percentile(all.stream().map(Progress::after).toList(), 99);
        if (p99.compareTo(LONGEST) <= 0) {
            return List.of();
        }
        List<Progress> slow =
                all.stream().filter(one -> one.after().compareTo(LONGEST) > 0).toList();
        return List.of(new Violation(
                bound(),
                "p99 is " + p99.toMillis() + " ms; " + slow,
                slow.stream().map(one -> String.valueOf(one.task())).collect(Collectors.toSet())));
    }

    /** The first write to a task after the death of the node that worked it. */
    private record Progress(long task, String node, Instant died, Duration after) {}

    /** In ascending order. */
    public static List<Duration> times(Evidence evidence) {
        return progress(evidence).stream().map(Progress::after).toList();
    }

    private static List<Progress> progress(Evidence evidence) {
        Map<Long, List<TaskWrite>> writes =
                evidence.taskWrites().stream().collect(Collectors.groupingBy(TaskWrite::task));
        Map<Long, List<Death>> deaths = new HashMap<>();
        evidence.deaths().stream()
                .sorted(Comparator.comparing(Death::at))
                .forEach(death -> death.underWay()
                        .forEach(task -> deaths.computeIfAbsent(task, _ -> new ArrayList<>())
                                .add(death)));
        List<Progress> all = new ArrayList<>();
        deaths.forEach((task, ofTask) -> {
            for (int i = 0; i < ofTask.size(); i++) {
                Death death = ofTask.get(i);
                Instant again = i + 1 < ofTask.size() ? ofTask.get(i + 1).at() : Instant.MAX;
                time(death, again, writes.getOrDefault(task, List.of()))
                        .ifPresent(time -> all.add(new Progress(task, death.node(), death.at(), time)));
            }
        });
        return all.stream().sorted(Comparator.comparing(Progress::after)).toList();
    }

    /** @param again when the task's next run died */
    private static Optional<Duration> time(Death death, Instant again, List<TaskWrite> writes) {
        Instant died = death.at();
        boolean wasOpen = writes.stream()
                .filter(write -> !write.at().isAfter(died))
                .reduce((_, last) -> last)
                .filter(last -> last.status().equals("IN_PROGRESS"))
                .isPresent();
        return wasOpen
                ? writes.stream()
                        .filter(write -> write.at().isAfter(died))
                        .findFirst()
                        .filter(next -> next.at().isBefore(again))
                        .map(next -> Duration.between(died, next.at()))
                : Optional.empty();
    }

    /**
     * The time that so many of a hundred do not exceed; zero if there are none.
     *
     * @param times in ascending order
     */
    public static Duration percentile(List<Duration> times, int percent) {
        return times.isEmpty() ? Duration.ZERO : times.get(Math.min(times.size() - 1, times.size() * percent / 100));
    }
}
