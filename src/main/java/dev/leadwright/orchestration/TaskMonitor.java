package dev.leadwright.orchestration;

/** Looks for tasks that are due and hands them to the agents (sequence 4). */
public interface TaskMonitor {

    /**
     * Scans once and returns when every task found was dealt with; the agents run on by themselves. Only one scan runs
     * at a time, on whatever node: a second one ends at once.
     *
     * @throws dev.leadwright.crm.CrmException when the CRM cannot be searched; what was claimed so far stays claimed
     */
    ScanReport scanNow();
}
