package dev.leadwright.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.chaos.bugs.PlantedBug;
import dev.leadwright.chaos.judge.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rig can fail: it catches every planted bug, within a few kills. */
class PositiveControlTests {
    private static final int MOST_KILLS = 12;

    /** The one that is caught the fastest; {@code ./verify --chaos} plants them all. */
    @Test
    void aPlantedBugIsCaught() {
        catches(PlantedBug.NO_UNIQUE_KEY);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("chaos")
    void everyPlantedBugIsCaught(PlantedBug bug) {
        catches(bug);
    }

    private static void catches(PlantedBug bug) {
        Plan plan = Plan.of(Long.getLong("chaos.seed", 11), MOST_KILLS).withBug(bug);
        try (Campaign campaign = new Campaign(plan)) {
            Report report = campaign.run();
            report.write();
            System.out.println(report.summary());
            assertThat(report.violations())
                    .as("%s: %s", bug, bug.what())
                    .extracting(Violation::bound)
                    .containsAnyElementsOf(bug.caughtBy());
        }
    }
}
