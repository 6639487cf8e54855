package dev.leadwright.mcp;

import dev.leadwright.crm.Crm;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** A CRM whose every method does the same, for what no real CRM does on demand: fail in a given way, or wait. */
final class ScriptedCrm {

    private ScriptedCrm() {}

    static Crm doing(Supplier<?> answer) {
        return (Crm) Proxy.newProxyInstance(
                Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (proxy, method, arguments) -> answer.get());
    }

    static Crm failing(Supplier<? extends Throwable> failure) {
        return (Crm) Proxy.newProxyInstance(
                Crm.class.getClassLoader(), new Class<?>[] {Crm.class}, (proxy, method, arguments) -> {
                    throw failure.get();
                });
    }
}
