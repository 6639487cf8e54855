package dev.leadwright.analyst.fake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Prefixes a server keeps, as Anthropic documents it: a prefix counts to its breakpoint, letter for letter, for one model;
 * it is kept for five minutes from its last use; one that is too short is read anew each time.
 */
final class PromptCache {
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Instant> used = new HashMap<>();

    /** How a prefix was read, in tokens. */
    record Reading(long written, long read) {}

    PromptCache(Clock clock) {
        this.clock = clock;
    }

    synchronized Reading read(String model, String prefix) {
        long tokens = tokens(prefix);
        if (tokens < minimum(model)) {
            return new Reading(0, 0);
        }
        Instant now = clock.instant();
        Instant before = used.put(hash(model + "\n" + prefix), now);
        return before != null && before.plus(KEPT).isAfter(now) ? new Reading(0, tokens) : new Reading(tokens, 0);
    }

    /** About four letters each, as Anthropic's documentation has it for English. */
    static long tokens(String text) {
        return (text.length() + 3L) / 4;
    }

    static long minimum(String model) {
        return model.contains("haiku") || model.contains("opus") ? 4096 : 1024;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
