package dev.leadwright.hubspot.gather;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Fence;
import dev.leadwright.crm.Urgency;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** One caller's part of a request, and where it waits for the answer. */
final class Part<I, O> {
    private final I input;
    private final Object identity;
    private final Urgency urgency;
    private final Fence fence;
    private final long since = System.nanoTime();
    private final CompletableFuture<O> answer = new CompletableFuture<>();

    Part(I input, Object identity, Urgency urgency, Fence fence) {
        this.input = input;
        this.identity = identity;
        this.urgency = urgency;
        this.fence = fence;
    }

    I input() {
        return input;
    }

    Object identity() {
        return identity;
    }

    Urgency urgency() {
        return urgency;
    }

    Fence fence() {
        return fence;
    }

    long waitedNanos() {
        return System.nanoTime() - since;
    }

    void done(O value) {
        answer.complete(value);
    }

    void failed(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    O await() throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case CrmException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new CompletionException(failed);
            }
        }
    }
}
