package dev.leadwright.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing is lost and nothing is done twice, whatever dies: the short form, for every build. */
class CrashRigTests {
    private static final int KILLS = Integer.getInteger("chaos.kills", 50);

    @Test
    void nothingIsLostAndNothingIsDoneTwice() {
        Plan plan = Plan.of(Long.getLong("chaos.seed", System.nanoTime() % 1_000_000), KILLS);
        try (Campaign campaign = new Campaign(plan)) {
            Report report = campaign.run();
            report.write();
            System.out.println(report.text());
            assertThat(report.violations())
                    .as("seed %d, more in %s", plan.seed(), report.folder())
                    .isEmpty();
        }
    }
}
