package dev.leadwright.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nothing is lost and nothing is done twice, whatever dies. {@code -Dchaos.seed} repeats a run, {@code -Dchaos.kills} makes
 * it longer or shorter; reports and the nodes' logs are in {@code target/chaos}.
 */
class CrashRigTests {
    private static final long USUAL_SEED = 7;
    private static final int KILLS = Integer.getInteger("chaos.kills", 50);
    private static final int KILLS_IN_THE_LONG_RUN = Integer.getInteger("chaos.kills", 1_000);
    private static final int KILLS_AT_A_TIME = 100;

    @Test
    void nothingIsLostAndNothingIsDoneTwice() {
        requireClean(run(Plan.of(Long.getLong("chaos.seed", USUAL_SEED), KILLS)));
    }

    /** A thousand kills in runs of a hundred: by turns in a portal that keeps tasks unique and in one that does not. */
    @Test
    @Tag("chaos")
    void nothingIsLostAndNothingIsDoneTwiceInAThousandKills() {
        List<Report> reports = new ArrayList<>();
        Map<String, Integer> points = new TreeMap<>();
        long seed = seed();
        for (int kills = 0; kills < KILLS_IN_THE_LONG_RUN; kills += KILLS_AT_A_TIME) {
            Report report = run(Plan.of(seed++, Math.min(KILLS_AT_A_TIME, KILLS_IN_THE_LONG_RUN - kills)));
            reports.add(report);
            report.points().forEach((point, times) -> points.merge(point, times, Integer::sum));
        }
        reports.forEach(report -> System.out.println(report.summary()));
        reports.forEach(CrashRigTests::requireClean);
        assertThat(reports)
                .flatExtracting(report -> report.kills().keySet())
                .as("every kind of kill")
                .contains(Kills.Kind.values());
        assertThat(points)
                .as("every crash point was struck")
                .allSatisfy((_, times) -> assertThat(times).isPositive());
    }

    private static long seed() {
        return Long.getLong("chaos.seed", System.nanoTime() % 1_000_000);
    }

    private static Report run(Plan plan) {
        try (Campaign campaign = new Campaign(plan)) {
            Report report = campaign.run();
            report.write();
            System.out.println(report.text());
            return report;
        }
    }

    private static void requireClean(Report report) {
        assertThat(report.violations())
                .as("seed %d, more in %s", report.plan().seed(), report.folder())
                .isEmpty();
    }
}
