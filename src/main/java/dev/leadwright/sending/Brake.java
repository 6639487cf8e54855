package dev.leadwright.sending;

import java.time.Instant;
import java.util.Optional;

/**
 * Stops all mail to leads at once, on all nodes. Each mail asks right before it leaves; what is being handed over to the
 * mail server at that moment is not called back.
 */
public interface Brake {

    /**
     * Why nothing leaves.
     *
     * @param by who pulled it
     */
    record Pulled(String why, String by, Instant at) {}

    /** Empty if mail may leave. */
    Optional<Pulled> find();

    /** Pulls it. A brake that is pulled already keeps its first reason. Returns whether it was not. */
    boolean pull(String why, String by);

    /**
     * Lets mail leave again. Where too many bounces or complaints had pulled it, they are counted anew from now on. Returns
     * whether it was pulled.
     */
    boolean release();
}
