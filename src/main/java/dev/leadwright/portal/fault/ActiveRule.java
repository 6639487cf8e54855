package dev.leadwright.portal.fault;

import dev.leadwright.portal.FaultRule;
import dev.leadwright.portal.FaultRule.Strikes.Chance;
import dev.leadwright.portal.FaultRule.Strikes.Next;
import dev.leadwright.portal.PortalCalls.Endpoint;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** A rule at work. Its chance is its own, so that another rule's requests do not change which of its own it strikes. */
final class ActiveRule {

    private final FaultRule rule;
    private final Optional<Pattern> path;
    private final SplittableRandom random;
    private int struck;

    ActiveRule(FaultRule rule, long seed) {
        this.rule = rule;
        this.path = rule.path().map(Pattern::compile);
        this.random = new SplittableRandom(seed);
    }

    FaultRule rule() {
        return rule;
    }

    /** Whether it strikes this request; to be asked once for each. */
    boolean strikes(String method, String requestPath) {
        if (!matches(method, requestPath)) {
            return false;
        }
        boolean strikes = switch (rule.strikes()) {
            case Next(int times) -> struck < times;
            case Chance(double probability) -> random.nextDouble() < probability;
        };
        if (strikes) {
            struck++;
        }
        return strikes;
    }

    private boolean matches(String method, String requestPath) {
        return (rule.endpoints().isEmpty() || rule.endpoints().contains(Endpoint.of(method, requestPath)))
                && rule.method().map(method::equalsIgnoreCase).orElse(true)
                && path.map(pattern -> pattern.matcher(requestPath).find()).orElse(true);
    }
}
