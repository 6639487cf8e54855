package dev.leadwright.linkedin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a source answered. */
public sealed interface Lookup<T> {

    /**
     * The source answered.
     *
     * @param items those that may be meant, whether one is has still to be found out; none where the source was not asked
     */
    record Found<T>(List<T> items) implements Lookup<T> {
        public Found {
            items = List.copyOf(items);
        }
    }

    /**
     * The source knows nothing.
     *
     * @param reason for a person
     */
    record Unknown<T>(String reason) implements Lookup<T> {}

    /**
     * The source cannot answer now; it may be asked again.
     *
     * @param retryAfter how long to wait at least, where it said so
     */
    record Later<T>(String reason, Optional<Duration> retryAfter) implements Lookup<T> {}

    /**
     * The source cannot answer until somebody does something about it.
     *
     * @param reason what a person has to put right
     */
    record Failed<T>(String reason) implements Lookup<T> {}
}
