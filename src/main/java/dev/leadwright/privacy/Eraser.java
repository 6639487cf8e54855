package dev.leadwright.privacy;

import dev.leadwright.audit.AuditEntry;
import dev.leadwright.audit.AuditKind;
import dev.leadwright.audit.AuditOutcome;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.erased.KeyedHash;
import dev.leadwright.erased.PersonKey;
import dev.leadwright.orchestration.ErasedPersonSeen;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.WorkStop;
import dev.leadwright.orchestration.cluster.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases people. First the keyed hashes are committed: from then on nothing new is begun about the person. Then what is
 * planned is ended and what runs is waited for, so that nothing is written about them after that; then all rows go in one
 * transaction; then the CRM is asked to do its part. A process that dies in between leaves a row that any other goes on
 * with. Each step may be done again.
 */
@Component
class Eraser {
    private static final Logger log = LoggerFactory.getLogger(Eraser.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final People people;
    private final ErasureBook book;
    private final OwnRows rows;
    private final Residues residues;
    private final ErasedPeople erased;
    private final KeyedHash hash;
    private final WorkStop work;
    private final Crm crm;
    private final Patience patience;
    private final AuditTrail audit;
    private final Node node;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Eraser(
            People people,
            ErasureBook book,
            OwnRows rows,
            Residues residues,
            ErasedPeople erased,
            KeyedHash hash,
            WorkStop work,
            Crm crm,
            Patience patience,
            AuditTrail audit,
            Node node,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.people = people;
        this.book = book;
        this.rows = rows;
        this.residues = residues;
        this.erased = erased;
        this.hash = hash;
        this.work = work;
        this.crm = crm;
        this.patience = patience;
        this.audit = audit;
        this.node = node;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Erasure erase(Whom whom, String by, boolean inCrm, Duration wait) {
        Person person = people.find(whom);
        long id = Objects.requireNonNull(transaction.execute(_ -> {
            erased.remember(person.keys());
            return book.open(person, hashOf(whom), by, inCrm);
        }));
        Erasure outcome = goOn(id, wait);
        finishOthersOf(person);
        return outcome instanceof Erasure.Done done && person.crmSilent().isPresent()
                ? withNote(
                        done,
                        "The CRM did not say whether it knows the person: "
                                + person.crmSilent().get() + " Run this again when it answers.")
                : outcome;
    }

    /** Whoever asked before, and was interrupted, or a task that came upon the person: nobody waits for the next minute. */
    private void finishOthersOf(Person person) {
        book.listOpen().stream()
                .filter(other -> other.contacts().stream().anyMatch(person.contacts()::contains)
                        || (other.address().isPresent() && other.address().equals(person.address())))
                .filter(other -> !other.erasedHere() || !other.inCrm()) // what waits for the CRM was just told to wait
                .forEach(other -> goOn(other.id(), Duration.ZERO));
    }

    String hashOf(Whom whom) {
        return hash.of(
                switch (whom) {
                    case Whom.OfAddress(String address) -> PersonKey.ofAddress(address);
                    case Whom.OfContact of -> PersonKey.of(of.contact());
                });
    }

    /** A record of the CRM turned out to be an erased person's. What its task left here goes when the task has ended. */
    @EventListener
    void on(ErasedPersonSeen seen) {
        PersonKey key = PersonKey.of(seen.contact());
        Person person = people.find(new Whom.OfContact(seen.contact()));
        transaction.executeWithoutResult(_ -> {
            erased.remember(List.of(key));
            book.open(person, hash.of(key), AuditEntry.LEADWRIGHT, false);
        });
    }

    /** Goes on with all that is not done. */
    void goOnWithAll() {
        for (ErasureRow open : book.listOpen()) {
            try {
                Erasure outcome = goOn(open.id(), Duration.ZERO);
                log.info("Erasure {}: {}", open.id(), outcome.getClass().getSimpleName());
            } catch (CrmException | org.springframework.dao.DataAccessException failure) {
                log.warn("Erasure {} is tried again: {}", open.id(), failure.getMessage());
            }
        }
    }

    private Erasure goOn(long id, Duration wait) {
        Optional<ErasureRow> open = book.findOpen(id);
        if (open.isEmpty()) {
            return new Erasure.Elsewhere();
        }
        ErasureRow row = open.get();
        List<TaskId> running = stopWork(row, wait);
        if (!running.isEmpty()) {
            return new Erasure.StillWorked(running);
        }
        List<String> notes = new ArrayList<>();
        Map<String, Long> counts = Objects.requireNonNull(transaction.execute(_ -> eraseHere(id, notes)));
        try {
            askCrm(row);
        } catch (CrmException failure) {
            if (row.inCrm()) {
                return new Erasure.CrmPending(counts, String.valueOf(failure.getMessage()));
            }
            notes.add("Open tasks could not be completed in the CRM: " + failure.getMessage()
                    + " No agent works them; complete or delete them there.");
        }
        book.done(id);
        return new Erasure.Done(counts, List.copyOf(notes));
    }

    private List<TaskId> stopWork(ErasureRow row, Duration wait) {
        Instant end = clock.instant().plus(wait);
        while (true) {
            List<TaskId> running = work.stop(row.contacts(), ErasedPeople.WHY).running();
            if (running.isEmpty() || !clock.instant().isBefore(end) || !isWaited()) {
                return running;
            }
        }
    }

    private static boolean isWaited() {
        try {
            Thread.sleep(LOOK_AGAIN);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, Long> eraseHere(long id, List<String> notes) {
        Optional<ErasureRow> open = book.lockOpen(id);
        if (open.isEmpty() || open.get().erasedHere()) {
            return Map.of();
        }
        ErasureRow row = open.get();
        Map<String, Long> counts = rows.erase(row.address(), row.contacts(), row.names(), row.profiles());
        residues.find(MentionPattern.of(row.address(), row.names()))
                .forEach(place -> notes.add("The address or name still stands in the database, in " + place + "."));
        book.erasedHere(id);
        audit.append(new AuditEntry(
                portal(),
                AuditKind.ERASURE,
                "all that was kept here",
                AuditOutcome.CONFIRMED,
                Optional.empty(),
                Optional.empty(),
                row.by(),
                node.name(),
                Optional.empty(),
                Optional.of(row.hash()),
                Optional.empty()));
        return counts;
    }

    private String portal() {
        try {
            return crm.getAccount().portalId();
        } catch (CrmException unreachable) {
            return "";
        }
    }

    private void askCrm(ErasureRow row) {
        Crm inTheirName = patience.around(crm, row.by());
        for (TaskId task : row.tasks()) {
            if (inTheirName.findTask(task).filter(Eraser::isOpen).isPresent()) {
                inTheirName.updateTask(task, TaskChange.to(TaskStatus.COMPLETED));
            }
        }
        if (row.inCrm()) {
            row.contacts().forEach(inTheirName::eraseContact);
        }
    }

    private static boolean isOpen(CrmTask task) {
        return task.status() != TaskStatus.COMPLETED && task.status() != TaskStatus.DEFERRED;
    }

    private static Erasure withNote(Erasure.Done done, String note) {
        List<String> notes = new ArrayList<>(done.notes());
        notes.add(note);
        return new Erasure.Done(done.counts(), List.copyOf(notes));
    }
}
