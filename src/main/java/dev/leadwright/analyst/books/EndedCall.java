package dev.leadwright.analyst.books;

import dev.leadwright.analyst.model.Usage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A call after it was made.
 *
 * @param model that answered
 * @param outcome {@code COMPLETE}, or why not
 * @param unheard whether it may be charged for though no answer arrived: then it costs what was reserved
 */
record EndedCall(
        String model,
        String outcome,
        Usage usage,
        ModelPrices.Cost cost,
        Duration took,
        CallText text,
        boolean unheard) {

    /** The same for all calls with the same instructions and profile. */
    String contextHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.instructions().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.profile().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
