package dev.leadwright.chaos;

import dev.leadwright.chaos.bugs.PlantedBug;
import dev.leadwright.chaos.judge.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a run does.
 *
 * @param seed of everything that is random; the processes' own timing is not
 * @param kills how many nodes, or databases, die
 * @param nodes at work at the same time
 * @param standbys that wait to take a dead one's place
 * @param bug what is planted in the nodes
 */
record Plan(long seed, int kills, int nodes, int standbys, Optional<PlantedBug> bug) {
    /** Kills up to which two nodes must do: on two processors a third makes all of them slower. */
    private static final int SHORT = 50;

    private static final Path FOLDER = Path.of("target", "chaos");

    static Plan of(long seed, int kills) {
        return new Plan(seed, kills, kills > SHORT ? 3 : 2, 2, Optional.empty());
    }

    /** Fewer nodes: those with a bug start more slowly. */
    Plan withBug(PlantedBug planted) {
        return new Plan(seed, kills, 2, 1, Optional.of(planted));
    }

    /** HubSpot's own refusal of a second task hides what the nodes do wrong: half of the runs do without it. */
    boolean uniqueTasks() {
        return seed % 2 == 0 && bug.isEmpty();
    }

    /** How long nothing need get done, once everything works again, until it is clear that nothing will. */
    Duration patience() {
        return Duration.ofSeconds(bug.isPresent() ? 75 : 150);
    }

    /** Whether a run with a bug has found what it is for. */
    boolean isLookedFor(Violation violation) {
        return bug.filter(planted -> planted.caughtBy().contains(violation.bound()))
                .isPresent();
    }

    int killsBetweenPauses() {
        return bug.isPresent() ? 3 : 12;
    }

    boolean stopsAtFirstViolation() {
        return bug.isPresent();
    }

    String name() {
        return bug.map(planted -> planted.name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'))
                        .orElse("run")
                + "-" + seed;
    }

    Path folder() {
        try {
            return Files.createDirectories(FOLDER.resolve(name()).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
