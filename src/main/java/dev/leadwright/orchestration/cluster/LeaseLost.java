package dev.leadwright.orchestration.cluster;

/** A lease ran out before its holder was done: the process was paused or the database could not be reached. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(String name) {
        super("The lease \"" + name + "\" was lost.");
    }
}
