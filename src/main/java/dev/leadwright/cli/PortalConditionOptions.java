package dev.leadwright.cli;

import dev.leadwright.portal.FaultPlan;
import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalLimits;
import dev.leadwright.portal.PortalLimits.Tier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that make the embedded CRM as trying as a real one. */
final class PortalConditionOptions {
    private static final long SEED = 1;

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            description = "Hold to the limits of a HubSpot account: ${COMPLETION-CANDIDATES}. Default: no limits.")
    private @Nullable Tier tier;

    @Option(
            names = "--search-lag",
            paramLabel = "TIME",
            defaultValue = "0s",
            converter = DurationConverter.class,
            description = "Let searches see records as they were this long ago, for example 30s.")
    private Duration searchLag = Duration.ZERO;

    @Option(
            names = "--latency",
            paramLabel = "TIME",
            defaultValue = "0s",
            converter = DurationConverter.class,
            description = "Let every request take this much longer, for example 50ms.")
    private Duration latency = Duration.ZERO;

    @Option(
            names = "--fault-rate",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "Let this share of requests go wrong, for example 0.05: half are answered 503, the others lose "
                            + "the connection, before or after they are done.")
    private double faultRate;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    PortalConditions conditions() {
        try {
            PortalConditions conditions = PortalConditions.ideal()
                    .withSearchLag(searchLag)
                    .withLatency(latency)
                    .withFaults(FaultPlan.atRate(faultRate, SEED));
            return tier == null ? conditions : conditions.withLimits(PortalLimits.of(tier));
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), String.valueOf(impossible.getMessage()), impossible);
        }
    }

    private static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return DurationStyle.detectAndParse(text);
            } catch (IllegalArgumentException notATime) {
                throw new TypeConversionException("'" + text + "' is no time. Write for example 50ms, 30s or 2m.");
            }
        }
    }
}
