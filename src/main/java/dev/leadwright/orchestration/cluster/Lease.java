package dev.leadwright.orchestration.cluster;

/** The right to do something of which there is only one at a time, until it is closed or cannot be renewed. */
public interface Lease extends AutoCloseable {

    /**
     * Makes sure that the lease is still held, and stays so until the transaction it is called in ends.
     *
     * @throws LeaseLost when it expired or another holder has it
     */
    void require();

    @Override
    void close();
}
