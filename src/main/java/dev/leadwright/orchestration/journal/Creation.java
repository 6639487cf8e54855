package dev.leadwright.orchestration.journal;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How to create a record of the CRM once.
 *
 * @param what for logs and people: {@code create the task "Qualify Lead: Ada Byron"}
 * @param create asks the CRM to create it, once
 * @param find looks for what a try that began at the given time may have created
 * @param ofId the typed id of what the journal remembers
 * @param onConfirm what belongs into the transaction that remembers it
 */
record Creation<T>(
        String what,
        Supplier<T> create,
        Function<Instant, Found<T>> find,
        Function<String, T> ofId,
        Consumer<T> onConfirm) {}
