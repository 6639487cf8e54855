package dev.leadwright.orchestration.retry;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.ServiceSuspended;
import dev.leadwright.orchestration.Symptom;
import dev.leadwright.orchestration.breaker.Breaker;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The CRM behind its breaker, with retries around whatever may be repeated: everything but creates. For the breaker counts
 * what fails again: calls share requests, and one that is lost is no outage. A proxy, so that a method added to the port
 * cannot be forgotten here.
 */
public final class RetryingCrm {
    private RetryingCrm() {}

    public static Crm around(Crm crm, Retries retries) {
        return (Crm) Proxy.newProxyInstance(
                Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (_, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return invoke(crm, method, arguments);
                    }
                    Breaker breaker = retries.breakerOfCrm();
                    return method.getName().startsWith("create")
                            ? throughBreaker(breaker, () -> invoke(crm, method, arguments), Symptom.HICCUP)
                            : retries.call(
                                    inWords(method),
                                    retry -> throughBreaker(
                                            breaker,
                                            () -> invoke(crm, method, arguments),
                                            retries.isFirstOfSeveral(retry) ? Symptom.HICCUP : Symptom.OUT));
                });
    }

    private static <T> T throughBreaker(Breaker breaker, Supplier<T> call, Symptom ofAbsence) {
        try {
            return breaker.call(call, failure -> symptomOf(failure, ofAbsence));
        } catch (ServiceSuspended out) {
            Duration wait = out.retryAfter().orElse(Duration.ZERO);
            throw new CrmException.Suspended(String.valueOf(out.getMessage()), out, wait);
        }
    }

    /**
     * A refusal is an answer, also of a token; a limit, which may have been kept on this side, says nothing. Nor does a
     * create without an answer: the reads that look for what it did will tell.
     */
    private static Symptom symptomOf(RuntimeException failure, Symptom ofAbsence) {
        return switch (failure) {
            case CrmException.Unavailable _ -> ofAbsence;
            case CrmException.NotFound _,
                    CrmException.Invalid _,
                    CrmException.Conflict _,
                    CrmException.Unauthorized _ -> Symptom.ANSWERED;
            default -> Symptom.NONE;
        };
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
