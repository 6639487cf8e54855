package dev.leadwright.audit;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Something that was done outside. It holds ids, hashes and the names of properties, never their values, so that nobody's
 * data need ever be taken out of it again.
 *
 * @param what the stage of an effect, or the names of the properties that were written
 * @param task the task whose run did it
 * @param actor an agent's name, {@link #LEADWRIGHT}, or the person who settled it
 * @param node the process that did it: {@code host/pid}
 * @param effect of the journal, and which try of it; empty for what may be repeated at will
 * @param payloadHash SHA-256 in hex of what was sent
 * @param remoteId what the other side calls what was made or changed
 */
public record AuditEntry(
        String portal,
        AuditKind kind,
        String what,
        AuditOutcome outcome,
        Optional<ContactId> contact,
        Optional<TaskId> task,
        String actor,
        String node,
        Optional<Effect> effect,
        Optional<String> payloadHash,
        Optional<String> remoteId) {

    /** The actor of what no agent did: a scan, an import. */
    public static final String LEADWRIGHT = "leadwright";

    /** SHA-256 in hex. */
    public static String hashOf(String payload) {
        return HexFormat.of().formatHex(Seal.sha256().digest(payload.getBytes(StandardCharsets.UTF_8)));
    }

    /** An effect of the journal, by its key, and which try of it. */
    public record Effect(String key, long attempt) {}
}
