package dev.leadwright.alerts;

import java.time.Instant;
import java.util.Optional;

/**
 * How a channel does.
 *
 * @param lastToldAt when it last took a message
 * @param failing how many messages it did not take and that are tried again
 * @param failingSince since when
 * @param failure why, in words without secrets
 */
public record ChannelState(
        AlertChannel channel,
        Optional<Instant> lastToldAt,
        long failing,
        Optional<Instant> failingSince,
        Optional<String> failure) {

    public boolean isFailing() {
        return failing > 0;
    }
}
