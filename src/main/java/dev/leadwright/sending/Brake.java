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
    record Pulled(String why, String by, Instant at) {
        /** Who holds it in an installation that has not been switched on. */
        static final String INSTALLATION = "the installation";

        /** Whether nobody has stopped mail, but nobody has switched it on either: mails are written, and none leaves. */
        public boolean isNotYetOn() {
            return by.equals(INSTALLATION);
        }
    }

    /** Empty if mail may leave. */
    Optional<Pulled> find();

    /** Pulls it. A brake that is pulled already keeps its first reason. Returns whether it was not. */
    boolean pull(String why, String by);

    /**
     * Lets mail leave again that was stopped; an installation that is not yet on stays so. Where too many bounces or complaints had pulled it, they are counted anew from now on. Returns
     * whether it was pulled.
     */
    boolean release();

    /** Switches a new installation on: mail leaves. Returns whether it was not on yet. */
    boolean switchOn();
}
