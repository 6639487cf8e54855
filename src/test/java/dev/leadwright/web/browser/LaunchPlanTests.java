package dev.leadwright.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LaunchPlanTests {
    private static final String NO_SANDBOX = "--no-sandbox";

    @Test
    void anOrdinaryUserHasTheSandboxOrNoBrowser() {
        assertThat(LaunchPlan.of(false, true)).containsExactly(new LaunchPlan(false, true));
    }

    @Test
    void theSandboxGoesOnlyWhereTheSettingsSaySo() {
        assertThat(LaunchPlan.of(false, false)).containsExactly(new LaunchPlan(false, false));
        assertThat(flags(new LaunchPlan(false, false))).contains(NO_SANDBOX);
        assertThat(flags(new LaunchPlan(true, true))).doesNotContain(NO_SANDBOX);
    }

    @Test
    void rootBecomesNobodyAndNeverShowsPagesAsRootUnlessToldTo() {
        assertThat(LaunchPlan.of(true, true))
                .doesNotContain(new LaunchPlan(false, false))
                .isNotEmpty();
        assertThat(LaunchPlan.of(true, false)).endsWith(new LaunchPlan(false, false));
        assertThat(new LaunchPlan(true, true).prefix()).contains("--reuid=65534", "--regid=65534");
    }

    private static Iterable<String> flags(LaunchPlan plan) {
        return ChromiumFlags.of(plan, Path.of("/tmp/x"), "Leadwright/0.1");
    }
}
