package dev.leadwright.chaos;

import dev.leadwright.chaos.bugs.PlantedBug;
import java.nio.file.Path;
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
    private static final Path FOLDER = Path.of("target", "chaos");

    static Plan of(long seed, int kills) {
        return new Plan(seed, kills, 3, 2, Optional.empty());
    }

    Plan withBug(PlantedBug planted) {
        return new Plan(seed, kills, nodes, standbys, Optional.of(planted));
    }

    /** HubSpot's own refusal of a second task hides what the nodes do wrong: half of the runs do without it. */
    boolean uniqueTasks() {
        return seed % 2 == 0 && bug.isEmpty();
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
        return FOLDER.resolve(name());
    }
}
