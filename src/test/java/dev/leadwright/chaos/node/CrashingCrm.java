package dev.leadwright.chaos.node;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The adapter to the portal with crash points before and after each call. */
final class CrashingCrm {
    private CrashingCrm() {}

    static Crm around(Crm adapter, CrashPoints points) {
        return (Crm) Proxy.newProxyInstance(
                Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (_, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return CrashingDataSource.invoke(adapter, method, given);
                    }
                    Optional<TaskStatus> status = statusIn(method, given);
                    return points.<@Nullable Object>around(
                            "call " + method.getName()
                                    + status.map(to -> " " + to).orElse(""),
                            () -> CrashingDataSource.invoke(adapter, method, given));
                });
    }

    private static Optional<TaskStatus> statusIn(Method method, @Nullable Object @Nullable [] given) {
        return method.getName().equals("updateTask")
                        && given != null
                        && given[0] instanceof TaskId
                        && given[1] instanceof TaskChange change
                ? change.status()
                : Optional.empty();
    }
}
