package dev.leadwright.orchestration.updates;

import dev.leadwright.audit.AuditEntry;
import dev.leadwright.audit.AuditKind;
import dev.leadwright.audit.AuditOutcome;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.Crm;
import dev.leadwright.erased.KeyedHash;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.cluster.Node;
import dev.leadwright.orchestration.queue.PortalIdentity;
import dev.leadwright.orchestration.retry.Checkpoint;
import dev.leadwright.orchestration.retry.Retries;
import dev.leadwright.orchestration.retry.RetryingCrm;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * The CRM with retries, and with a row in the audit for every change that it confirmed. A process that dies between the
 * change and the row runs its task again, which makes the same change again, with its row.
 */
@Component
class AuditedCrm implements Patience {
    private final Retries retries;
    private final AuditTrail audit;
    private final Checkpoint checkpoint;
    private final PortalIdentity portal;
    private final Node node;
    private final KeyedHash keyedHash;

    AuditedCrm(
            Retries retries,
            AuditTrail audit,
            Checkpoint checkpoint,
            PortalIdentity portal,
            Node node,
            KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
        this.retries = retries;
        this.audit = audit;
        this.checkpoint = checkpoint;
        this.portal = portal;
        this.node = node;
    }

    @Override
    public Crm around(Crm crm) {
        Crm patient = RetryingCrm.around(crm, retries);
        return proxy((_, method, given) -> call(patient, method, orNone(given)));
    }

    @Override
    public Crm around(Crm crm, String person) {
        Crm patient = RetryingCrm.around(crm, retries);
        Author author = new Author(person, Optional.empty(), Optional.empty());
        // What the call returns may be nothing, so it is carried out of the scope in an Optional.
        return proxy((_, method, given) -> author.call(() -> Optional.ofNullable(call(patient, method, orNone(given))))
                .orElse(null));
    }

    private static Crm proxy(InvocationHandler handler) {
        return (Crm) Proxy.newProxyInstance(Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, handler);
    }

    private static @Nullable Object[] orNone(@Nullable Object @Nullable [] given) {
        return given == null ? new Object[0] : given;
    }

    private @Nullable Object call(Crm patient, Method method, @Nullable Object[] given) {
        Object answer = ReflectionUtils.invokeMethod(method, patient, given);
        CrmUpdate.of(method.getName(), given, answer).ifPresent(this::record);
        return answer;
    }

    private void record(CrmUpdate update) {
        Author author = Author.current();
        AuditEntry entry = new AuditEntry(
                portal.id(),
                update.kind(),
                update.what(),
                AuditOutcome.CONFIRMED,
                update.contact().or(author::contact),
                author.task(),
                author.name(),
                node.name(),
                Optional.empty(),
                Optional.of(hashOf(update)),
                update.record());
        var _ = checkpoint.write(() -> {
            audit.append(entry);
            return true;
        });
    }

    /** An opt-out says an address and nothing else: without a key anybody could try addresses until one fits. */
    private String hashOf(CrmUpdate update) {
        return update.kind() == AuditKind.OPT_OUT
                ? keyedHash.of(update.payload())
                : AuditEntry.hashOf(update.payload());
    }
}
