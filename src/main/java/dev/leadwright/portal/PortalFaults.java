package dev.leadwright.portal;

import java.util.Map;

/** What goes wrong at a running portal. May be used from any thread. */
public interface PortalFaults {

    /** Replaces all rules; they begin anew, and so does the chance of the plan's seed. */
    void follow(FaultPlan plan);

    /** Adds a rule after the others. */
    void add(FaultRule rule);

    /** How many requests each fault has struck since the portal started. */
    Map<Fault, Long> struck();

    /** Nothing goes wrong any more. */
    default void clear() {
        follow(FaultPlan.none());
    }
}
