package dev.leadwright.orchestration.retry;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what must be on disk before or after something is done outside, and tries again if the database hiccups. */
@Component
public class Checkpoint {
    private final TransactionTemplate transaction;
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .includes(
                    TransientDataAccessException.class,
                    RecoverableDataAccessException.class,
                    DataAccessResourceFailureException.class,
                    CannotCreateTransactionException.class)
            .maxRetries(4)
            .delay(Duration.ofMillis(100))
            .multiplier(3)
            .build());

    Checkpoint(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs the writes in one transaction of their own; they may be run again if the transaction failed. */
    public <T> T write(Supplier<T> writes) {
        try {
            return java.util.Objects.requireNonNull(
                    retry.execute(() -> transaction.execute(_ -> writes.get())), "A checkpoint returns what it wrote.");
        } catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }
}
