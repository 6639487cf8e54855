package dev.leadwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalLimits;
import dev.leadwright.portal.PortalLimits.Tier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PortalConditionOptionsTests {
    @TempDir
    Path folder;

    @Test
    void withoutOptionsAPortalIsIdeal() {
        assertThat(parsed()).isEqualTo(PortalConditions.ideal());
    }

    @Test
    void whatIsAskedForHolds() {
        PortalConditions conditions =
                parsed("--tier", "PROFESSIONAL", "--search-lag", "30s", "--latency", "50ms", "--fault-rate", "0.05");

        assertThat(conditions.limits()).contains(PortalLimits.of(Tier.PROFESSIONAL));
        assertThat(conditions.searchLag()).isEqualTo(Duration.ofSeconds(30));
        assertThat(conditions.latency()).isEqualTo(Duration.ofMillis(50));
        assertThat(conditions.faults().rules()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "--tier,       gold, expected one of [FREE",
        "--latency,    soon, Invalid value for option '--latency': 'soon' is no time. Write for example 50ms",
        "--search-lag, -1s,  The portal's search lag must not be negative",
        "--fault-rate, 2,    A rate of faults must be between 0 and 1"
    })
    void whatCannotBeIsAUsageError(String option, String value, String expected) {
        var err = new StringWriter();

        int exitCode = Leadwright.commandLine(new Surroundings(folder, Map.of()))
                .setErr(new PrintWriter(err, true))
                .execute("portal", option, value);

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains(expected);
    }

    private static PortalConditions parsed(String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.options.conditions();
    }

    @Command
    private static final class Holder {
        @Mixin
        private final PortalConditionOptions options = new PortalConditionOptions();
    }
}
