package dev.leadwright.portal;

import java.util.List;

/**
 * What goes wrong, and with which requests. The first rule that matches and strikes decides.
 *
 * @param seed the same seed strikes the same requests: the first that matches a rule, the fourth, and so on. Where many
 *     come at once, which of them is the fourth is theirs to settle
 */
public record FaultPlan(long seed, List<FaultRule> rules) {

    public FaultPlan {
        rules = List.copyOf(rules);
    }

    public static FaultPlan none() {
        return new FaultPlan(0, List.of());
    }

    public static FaultPlan of(long seed, FaultRule... rules) {
        return new FaultPlan(seed, List.of(rules));
    }

    /**
     * Requests of every kind go wrong at this rate: of those that do, half are refused with 503, a quarter lose the
     * connection before anything is done, and a quarter after all is done.
     *
     * @param rate between 0 and 1
     */
    public static FaultPlan atRate(double rate, long seed) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("A rate of faults must be between 0 and 1, but was " + rate + ".");
        }
        if (rate == 0) {
            return none();
        }
        double cutBefore = rate / 4;
        double cutAfter = rate / 4;
        double refused = rate / 2;
        // Each rule sees only what those before it let pass.
        return of(
                seed,
                FaultRule.of(new Fault.CutBefore()).withProbability(cutBefore),
                FaultRule.of(new Fault.CutAfter()).withProbability(cutAfter / (1 - cutBefore)),
                FaultRule.of(new Fault.Refused(503)).withProbability(refused / (1 - cutBefore - cutAfter)));
    }
}
