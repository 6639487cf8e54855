package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.world.Death;
import dev.leadwright.chaos.world.SalesOffice.TaskWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By the portal's log: from the death of a node to the next write to each task it had under way, whoever makes it. A task
 * that the node had ended in the portal before it died has none.
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
        return evidence.deaths().stream()
                .flatMap(death -> death.underWay().stream()
                        .flatMap(task -> time(death, writes.getOrDefault(task, List.of()))
                                .map(time -> new Progress(task, death.node(), death.at(), time))
                                .stream()))
                .sorted(Comparator.comparing(Progress::after))
                .toList();
    }

    private static Optional<Duration> time(Death death, List<TaskWrite> writes) {
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
