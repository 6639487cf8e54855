package dev.leadwright.orchestration.retry;

import dev.leadwright.crm.Crm;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The CRM with retries around whatever may be repeated: everything but creates. A proxy, so that a method added to the
 * port cannot be forgotten here.
 */
public final class RetryingCrm {
    private RetryingCrm() {}

    public static Crm around(Crm crm, Retries retries) {
        return (Crm) Proxy.newProxyInstance(
                Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (_, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class
                            || method.getName().startsWith("create")) {
                        return invoke(crm, method, arguments);
                    }
                    return retries.call(inWords(method), () -> invoke(crm, method, arguments));
                });
    }

    private static @Nullable Object invoke(Crm crm, Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return method.invoke(crm, arguments);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code getContact} as {@code get contact}. */
    private static String inWords(Method method) {
        return method.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
