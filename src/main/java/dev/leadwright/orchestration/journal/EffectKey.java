package dev.leadwright.orchestration.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names an effect for good: what has the same key happens once. */
record EffectKey(String portal, String scope, String stage, EffectKind kind) {
    private static final int REFERENCE_LENGTH = 12;

    /** SHA-256 in hex over the parts, each with its length, so that no two lists of parts read alike. */
    String hash() {
        return sha256(part(portal) + part(scope) + part(stage) + part(kind.name()));
    }

    /** Short enough to stand in a task or note, long enough to find it again among those of one contact. */
    String reference() {
        return shortened(hash());
    }

    static String shortened(String hash) {
        return hash.substring(0, REFERENCE_LENGTH);
    }

    private static String part(String text) {
        return text.length() + ":" + text + ";";
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
