package dev.leadwright.orchestration;

import java.util.Map;

/** What a scan came to. */
public sealed interface ScanReport {

    /**
     * The scan ran to its end.
     *
     * @param found tasks that were looked at
     * @param claimed by kind of task, how many go to the agents now
     * @param leftToPeople tasks that are people's, by subject or by owner
     * @param unknown tasks of an unknown type, which now wait for a person
     * @param escalated tasks that failed too often and were given to a person
     */
    record Complete(int found, Map<String, Integer> claimed, int leftToPeople, int unknown, int escalated)
            implements ScanReport {
        public Complete {
            claimed = Map.copyOf(claimed);
        }
    }

    /** Another scan is running. */
    record AlreadyRunning(long pid, String host) implements ScanReport {}
}
