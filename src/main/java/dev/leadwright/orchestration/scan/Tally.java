package dev.leadwright.orchestration.scan;

import dev.leadwright.orchestration.ScanReport;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a scan does. */
final class Tally {
    private final Map<String, Integer> claimed = new TreeMap<>();
    private int found;
    private int leftToPeople;
    private int unknown;
    private int escalated;

    void found(int tasks) {
        found += tasks;
    }

    void claimed(String kind) {
        claimed.merge(kind, 1, Integer::sum);
    }

    void leftToPeople() {
        leftToPeople++;
    }

    void unknown() {
        unknown++;
    }

    void escalated() {
        escalated++;
    }

    ScanReport.Complete report() {
        return new ScanReport.Complete(found, claimed, leftToPeople, unknown, escalated);
    }
}
