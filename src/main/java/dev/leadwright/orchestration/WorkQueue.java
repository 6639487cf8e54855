package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import java.util.List;

/** The tasks Leadwright took on, for people to look at. */
public interface WorkQueue {

    /** How many tasks of a kind are in a state. */
    record Count(String kind, WorkState state, int tasks) {}

    /** How many tasks are where, all kinds together; {@code inProgress} are those due or running. */
    record Totals(int completed, int waiting, int escalated, int inProgress, int scheduled, int released) {}

    List<Count> listCounts();

    Totals getTotals();

    List<WorkItem> list(WorkQuery query);

    List<WorkItem> listOf(ContactId contact);

    /** Effects of which nobody knows whether they happened; a person must find out. */
    List<AmbiguousEffect> listAmbiguous();

    /** Nothing is running, due or about to be tried again. What is due later does not count. */
    boolean isDrained();
}
