package dev.leadwright.portal.fault;

import dev.leadwright.portal.Fault;
import dev.leadwright.portal.FaultPlan;
import dev.leadwright.portal.FaultRule;
import dev.leadwright.portal.PortalConditions;
import dev.leadwright.portal.PortalFaults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules at work, and what they have done. */
@Component
class ActiveFaults implements PortalFaults {

    private final List<ActiveRule> rules = new ArrayList<>();
    private final Map<Fault, Long> struck = new HashMap<>();
    private long seed;

    ActiveFaults(PortalConditions conditions) {
        follow(conditions.faults());
    }

    @Override
    public final synchronized void follow(FaultPlan plan) {
        rules.clear();
        seed = plan.seed();
        plan.rules().forEach(this::add);
    }

    @Override
    public final synchronized void add(FaultRule rule) {
        rules.add(new ActiveRule(rule, seed + rules.size()));
    }

    @Override
    public synchronized Map<Fault, Long> struck() {
        return Map.copyOf(struck);
    }

    /** The fault that strikes this request; to be asked once for each. */
    synchronized Optional<Fault> next(String method, String path) {
        for (ActiveRule active : rules) {
            if (active.strikes(method, path)) {
                Fault fault = active.rule().fault();
                struck.merge(fault, 1L, Long::sum);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
