package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.world.Death;
import dev.leadwright.chaos.world.SalesOffice.TaskWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Duration p99 = percentile(times(evidence), 99);
        return p99.compareTo(LONGEST) <= 0
                ? List.of()
                : List.of(new Violation(bound(), "p99 is " + p99.toMillis() + " ms", Set.of()));
    }

    /** In ascending order. */
    public static List<Duration> times(Evidence evidence) {
        Map<Long, List<TaskWrite>> writes =
                evidence.taskWrites().stream().collect(Collectors.groupingBy(TaskWrite::task));
        return evidence.deaths().stream()
                .flatMap(death -> death.underWay().stream()
                        .flatMap(task -> time(death, writes.getOrDefault(task, List.of())).stream()))
                .sorted()
                .toList();
    }

    private static java.util.Optional<Duration> time(Death death, List<TaskWrite> writes) {
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
                : java.util.Optional.empty();
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
