package dev.leadwright.hubspot.gather;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.Urgency;
import dev.leadwright.hubspot.gather.RecordedRequest.Ask;
import dev.leadwright.hubspot.limits.Governor;
import dev.leadwright.hubspot.limits.Limit;
import dev.leadwright.hubspot.limits.LimitReached;
import dev.leadwright.hubspot.limits.ProcessLedger;
import dev.leadwright.hubspot.limits.Quotas;
import dev.leadwright.hubspot.limits.Turn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Answers in capitals, does as the texts say, remembers what it was sent, and holds requests back if a test wants. */
final class RecordedRequest implements Request<Ask, String> {
    private static final int MANY = 1_000;
    private final int largest;
    private final boolean shared;
    private final Governor governor =
            new Governor(Quotas.NONE, 100, new ProcessLedger(), Clock.systemUTC(), Thread::sleep);
    private final List<List<String>> contents = new CopyOnWriteArrayList<>();
    private final List<Urgency> urgencies = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch answers = new CountDownLatch(0);
    private volatile Semaphore turns = new Semaphore(MANY);
    private volatile boolean turnAwaited;
    private volatile boolean nextTurnRefused;

    record Ask(String text) {}

    RecordedRequest(int largest, boolean shared) {
        this.largest = largest;
        this.shared = shared;
    }

    void hold() {
        answers = new CountDownLatch(1);
    }

    void letGo() {
        answers.countDown();
    }

    void holdTurns() {
        turns = new Semaphore(0);
    }

    /** For one request. */
    void giveTurn() {
        turns.release();
    }

    void giveTurns() {
        turns.release(MANY);
    }

    void refuseNextTurn() {
        nextTurnRefused = true;
    }

    boolean isTurnAwaited() {
        return turnAwaited;
    }

    int underWay() {
        return contents.size();
    }

    List<List<String>> contents() {
        return contents;
    }

    List<Integer> sizes() {
        return contents.stream().map(List::size).toList();
    }

    List<Urgency> urgencies() {
        return urgencies;
    }

    @Override
    public int largest() {
        return largest;
    }

    @Override
    public Object identity(Ask part) {
        return part;
    }

    @Override
    public boolean isShared() {
        return shared;
    }

    @Override
    public Turn takeTurn(Supplier<Urgency> urgency) {
        if (nextTurnRefused) {
            nextTurnRefused = false;
            throw new CrmException.Throttled("The daily limit is used up.", Duration.ofHours(1));
        }
        turnAwaited = true;
        try {
            turns.acquire();
            urgencies.add(urgency.get());
            return governor.take(List.of(Limit.CALLS), urgency);
        } catch (InterruptedException | LimitReached failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public List<Answer<String>> send(List<Ask> parts, Turn turn) {
        contents.add(parts.stream().map(Ask::text).toList());
        try {
            answers.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        if (parts.contains(new Ask("refuse"))) {
            throw new CrmException.Invalid("One of the inputs is wrong.");
        }
        if (parts.contains(new Ask("break"))) {
            throw new CrmException.OutcomeUnknown("The answer was lost.");
        }
        return parts.stream().map(part -> answer(part, parts.size())).toList();
    }

    private static Answer<String> answer(Ask part, int parts) {
        if (part.text().equals("fail")) {
            return new Answer.Failed<>(new CrmException.NotFound("No such record."));
        }
        return part.text().equals("alone") && parts > 1
                ? new Answer.Alone<>()
                : new Answer.Done<>(part.text().toUpperCase(Locale.ROOT));
    }

    @Override
    public CrmException interrupted(Ask part, boolean sent) {
        return sent ? new CrmException.OutcomeUnknown("Perhaps.") : new CrmException.Unavailable("Not sent.");
    }
}
