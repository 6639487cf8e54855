package dev.leadwright.hubspot.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts for this process alone: for commands that run without a database. */
public final class ProcessLedger implements Ledger {
    private final Map<Limit, Pause> pauses = new ConcurrentHashMap<>();
    private final TimeMeter time;

    public ProcessLedger() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    ProcessLedger(TimeMeter time) {
        this.time = time;
    }

    @Override
    public Bucket open(Limit limit, BucketConfiguration configuration) {
        var builder = Bucket.builder().withCustomTimePrecision(time);
        for (var bandwidth : configuration.getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }

    @Override
    public void pause(Pause pause) {
        pauses.merge(pause.limit(), pause, (old, young) -> young.until().isAfter(old.until()) ? young : old);
    }

    @Override
    public Optional<Pause> findPause(Limit limit) {
        return Optional.ofNullable(pauses.get(limit));
    }
}
