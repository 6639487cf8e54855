package dev.leadwright.analyst.books;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what instructions and profile are known again: the same for all calls that have the same. */
final class ContextHash {
    private ContextHash() {}

    static String of(String instructions, String profile) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(instructions.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(profile.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
