package dev.leadwright.orchestration;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Fence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A CRM whose calls fail as a test says: before they were done, or after, when only the answer is lost. */
public final class UnreliableCrm {
    private final Crm crm;
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    private volatile boolean out;

    private record Fault(boolean afterwards, Supplier<? extends Throwable> failure) {}

    public UnreliableCrm(Crm reliable) {
        this.crm = (Crm) Proxy.newProxyInstance(
                Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (_, method, arguments) -> {
                    calls.computeIfAbsent(method.getName(), _ -> new AtomicInteger())
                            .incrementAndGet();
                    if (out) {
                        throw new CrmException.Unavailable("connection refused");
                    }
                    Fault fault = next(method.getName());
                    if (fault != null && !fault.afterwards()) {
                        throw fault.failure().get();
                    }
                    if (changesSomething(method.getName())) {
                        Fence.current().requireOpen(); // as the adapter does, right before a request leaves
                    }
                    try {
                        Object answer = method.invoke(reliable, arguments);
                        if (fault != null) {
                            throw fault.failure().get();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** From now on no call is done. */
    void goesOut() {
        out = true;
    }

    void comesBack() {
        out = false;
    }

    /** All calls so far, whatever became of them. */
    int calls() {
        return calls.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private static boolean changesSomething(String method) {
        return method.startsWith("create") || method.startsWith("update");
    }

    public Crm crm() {
        return crm;
    }

    /** The next {@code times} calls of the method fail without being done. */
    public void failsBefore(String method, int times, Supplier<? extends Throwable> failure) {
        add(method, times, new Fault(false, failure));
    }

    /** The next call of the method is done, and then fails. */
    public void failsAfter(String method, Supplier<? extends Throwable> failure) {
        add(method, 1, new Fault(true, failure));
    }

    int callsOf(String method) {
        AtomicInteger count = calls.get(method);
        return count == null ? 0 : count.get();
    }

    private void add(String method, int times, Fault fault) {
        Deque<Fault> queue = faults.computeIfAbsent(method, _ -> new ArrayDeque<>());
        synchronized (queue) {
            for (int i = 0; i < times; i++) {
                queue.add(fault);
            }
        }
    }

    private @Nullable Fault next(String method) {
        Deque<Fault> queue = faults.get(method);
        if (queue == null) {
            return null;
        }
        synchronized (queue) {
            return queue.poll();
        }
    }
}
