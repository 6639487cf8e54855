package dev.leadwright.chaos.node;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The adapter to the portal with crash points before and after each call; it also tells which tasks are under way. */
final class CrashingCrm {
    private CrashingCrm() {}

    static Crm around(Crm adapter, CrashPoints points, Telling telling) {
        return (Crm) Proxy.newProxyInstance(
                Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (_, method, given) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return CrashingDataSource.invoke(adapter, method, given);
                    }
                    Optional<TaskStatus> status = statusIn(method, given);
                    if (status.equals(Optional.of(TaskStatus.IN_PROGRESS))) {
                        telling.began(String.valueOf(given[0]));
                    }
                    @Nullable
                    Object answer = points.<@Nullable Object>around(
                            "call " + method.getName()
                                    + status.map(to -> " " + to).orElse(""),
                            () -> CrashingDataSource.invoke(adapter, method, given));
                    if (status.filter(to -> to != TaskStatus.IN_PROGRESS).isPresent()) {
                        telling.ended(String.valueOf(given[0]));
                    }
                    return answer;
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
