package dev.leadwright.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a row: SHA-256 over the hash of the row before, the row's number (8 bytes) and its content. The content is
 * the time and then each column in order: 4 bytes of length and the UTF-8 of its text, or a length of -1 for none; so no
 * two rows have the same.
 */
final class Seal {
    /** The columns that are sealed besides number and time. */
    static final List<String> COLUMNS = List.of(
            "portal_id",
            "kind",
            "what",
            "outcome",
            "contact_id",
            "task_id",
            "actor",
            "node",
            "effect_key",
            "attempt",
            "payload_hash",
            "remote_id");

    private static final int NONE = -1;

    private Seal() {}

    static byte[] content(Instant at, List<@Nullable String> values) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(content)) {
            write(at.toString(), out);
            for (String value : values) {
                write(value, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static void write(@Nullable String value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeInt(NONE);
            return;
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    static byte[] of(byte[] previous, long seq, byte[] content) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        return digest.digest(content);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
