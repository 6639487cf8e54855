package dev.leadwright.chaos;

import dev.leadwright.chaos.judge.Bound;
import dev.leadwright.chaos.judge.Evidence;
import dev.leadwright.chaos.judge.Recovery;
import dev.leadwright.chaos.judge.Violation;
import dev.leadwright.chaos.world.MailServer.Reached;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What came of a run: as text for people, and as JSON beside it. */
record Report(
        Plan plan,
        Map<Kills.Kind, Integer> kills,
        Map<String, Integer> points,
        Map<String, Integer> troubles,
        Evidence evidence,
        List<Violation> violations,
        Instant begunAt) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The figures that count. */
    record Figures(
            long seed,
            String bug,
            int kills,
            Map<Kills.Kind, Integer> killsByKind,
            Map<String, Integer> troubles,
            long pointsStruck,
            int pointsKnown,
            int leads,
            int tasks,
            long mails,
            long ambiguous,
            Map<String, Long> tasksByStatus,
            long recoveries,
            long recoveryP50Millis,
            long recoveryP99Millis,
            int violations,
            long seconds) {}

    Figures figures() {
        List<Duration> times = Recovery.times(evidence);
        return new Figures(
                plan.seed(),
                plan.bug().map(Enum::name).orElse("none"),
                kills.values().stream().mapToInt(Integer::intValue).sum(),
                kills,
                troubles,
                points.values().stream().filter(times2 -> times2 > 0).count(),
                points.size(),
                evidence.leads().size(),
                evidence.tasks().size(),
                count(Reached.TAKEN),
                count(Reached.TAKEN) - count(Reached.ANSWERED),
                evidence.tasks().stream().collect(Collectors.groupingBy(Evidence.Task::status, Collectors.counting())),
                times.size(),
                Recovery.percentile(times, 50).toMillis(),
                Recovery.percentile(times, 99).toMillis(),
                violations.size(),
                Duration.between(begunAt, Instant.now()).toSeconds());
    }

    private long count(Reached reached) {
        return evidence.mails().stream()
                .filter(event -> event.reached() == reached)
                .count();
    }

    /** Writes both beside the nodes' logs. */
    void write() {
        try {
            Files.writeString(plan.folder().resolve("report.json"), JSON.writeValueAsString(figures()));
            Files.writeString(plan.folder().resolve("report.txt"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(JSON.writeValueAsString(figures())).append('\n');
        points.forEach((point, times) -> text.append("%5d x %s%n".formatted(times, point)));
        violations.forEach(violation -> text.append("VIOLATION of \"%s\" (seed %d): %s%n%s"
                .formatted(violation.bound(), plan.seed(), violation.what(), logsOf(violation))));
        return text.toString();
    }

    /** Which bounds did not hold, on one line. */
    String summary() {
        Map<Bound, Long> broken =
                violations.stream().collect(Collectors.groupingBy(Violation::bound, Collectors.counting()));
        Figures figures = figures();
        return "%s, seed %d: %d kills in %d s, %d of %d points struck, recovery p50 %d ms, p99 %d ms; violations: %s"
                .formatted(
                        plan.name(),
                        plan.seed(),
                        figures.kills(),
                        figures.seconds(),
                        figures.pointsStruck(),
                        figures.pointsKnown(),
                        figures.recoveryP50Millis(),
                        figures.recoveryP99Millis(),
                        broken.isEmpty() ? "none" : broken);
    }

    private String logsOf(Violation violation) {
        return new NodeLogs(plan.folder())
                .linesAbout(violation.ids()).stream()
                        .map(line -> "    " + line + "\n")
                        .collect(Collectors.joining());
    }

    Path folder() {
        return plan.folder();
    }
}
