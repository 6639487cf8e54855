package dev.leadwright.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does the same for many items on virtual threads, a few at a time. */
final class InParallel {

    private InParallel() {}

    /** The results in the order of the items; the first failure ends it. */
    static <T, R> List<R> map(List<T> items, int atOnce, Function<T, R> work, ImportProgress progress) {
        Semaphore permits = new Semaphore(atOnce);
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                permits.acquire();
                if (failed.get()) {
                    break; // a failure that ends everything, such as a wrong token, is not met a thousand times
                }
                futures.add(threads.submit(() -> {
                    try {
                        return work.apply(item);
                    } catch (RuntimeException failure) {
                        failed.set(true);
                        throw failure;
                    } finally {
                        permits.release();
                        progress.moved(done.incrementAndGet(), items.size());
                    }
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted. Start it again to continue.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
