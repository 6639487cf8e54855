package dev.leadwright.orchestration.cluster;

/** What became of asking for a lease. */
public sealed interface LeaseAttempt {

    record Acquired(Lease lease) implements LeaseAttempt {}

    /** Another has it. */
    record HeldBy(long pid, String host) implements LeaseAttempt {}
}
