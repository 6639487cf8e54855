package dev.leadwright.chaos.judge;

import java.util.List;
import java.util.Set;

/** By the triggers in the nodes' database: nobody writes in the name of a run that another has taken over. */
final class NoStaleWrites implements Judge {
    @Override
    public Bound bound() {
        return Bound.STALE_WRITES;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        return evidence.staleWrites().stream()
                .map(write -> new Violation(bound(), write, Set.of()))
                .toList();
    }
}
