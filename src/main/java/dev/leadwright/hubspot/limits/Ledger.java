package dev.leadwright.hubspot.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.util.Optional;

/** Where the use of the limits is kept: in this process, or in the database for all nodes together. */
public interface Ledger {

    /** The count of a limit, with this configuration whatever it had before. */
    Bucket open(Limit limit, BucketConfiguration configuration);

    /** Keeps the limit shut until then; a pause that lasts longer stays. */
    void pause(Pause pause);

    /** The pause that was set last for the limit, over or not. */
    Optional<Pause> findPause(Limit limit);
}
