package dev.leadwright.review;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.EachScan;
import dev.leadwright.orchestration.LeadLog;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.TasksForPeople;
import dev.leadwright.orchestration.WaitingTasks;
import dev.leadwright.orchestration.WaitingTasks.Going;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears with each scan what people decided in the CRM, and carries out what a crash, or the CRM's absence, left undone of
 * earlier decisions. Without an open review it asks the CRM for nothing.
 */
@Component
class ReviewSweep implements EachScan {
    private static final int BATCH = 100;
    private static final String IN_CRM = "a person in the CRM";
    private static final Logger LOG = LoggerFactory.getLogger(ReviewSweep.class);

    private final ReviewTable table;
    private final ReviewDesk desk;
    private final ReviewSettings settings;
    private final Crm crm;
    private final CrmWords words;
    private final CrmQuestion question;
    private final TasksForPeople tasks;
    private final WaitingTasks waiting;
    private final LeadLog log;
    private final TransactionTemplate transaction;

    ReviewSweep(
            ReviewTable table,
            ReviewDesk desk,
            ReviewSettings settings,
            Crm crm,
            Patience patience,
            CrmWords words,
            CrmQuestion question,
            TasksForPeople tasks,
            WaitingTasks waiting,
            LeadLog log,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.desk = desk;
        this.settings = settings;
        this.crm = patience.around(crm);
        this.words = words;
        this.question = question;
        this.tasks = tasks;
        this.waiting = waiting;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void look() {
        hear(table.listOpen());
        showChanged();
        table.listToFollow().forEach(this::haveItGoOn);
        closeTasks();
    }

    private void hear(List<Review> open) {
        if (open.isEmpty()) {
            return;
        }
        Map<TaskId, CrmTask> read = readTasks(open);
        Map<ContactId, CrmWords.Word> said =
                words.of(open.stream().map(Review::contact).toList());
        for (Review review : open) {
            Optional<String> taken = whyTaken(Optional.ofNullable(read.get(review.task())));
            Optional<CrmWords.Word> word =
                    Optional.ofNullable(said.get(review.contact())).filter(_ -> review.isShownInCrm());
            if (taken.isPresent()) {
                desk.withdraw(review, taken.get());
            } else if (word.isPresent()) {
                take(review, word.get());
            } else if (!review.crmTaskEnded()) {
                review.crmTask().ifPresent(id -> look(review, Optional.ofNullable(read.get(id))));
            }
        }
    }

    private Map<TaskId, CrmTask> readTasks(List<Review> open) {
        List<TaskId> ids = open.stream()
                .flatMap(review -> Stream.concat(Stream.of(review.task()), review.crmTask().stream()))
                .distinct()
                .toList();
        Map<TaskId, CrmTask> read = new HashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            crm.listTasks(ids.subList(from, Math.min(ids.size(), from + BATCH)))
                    .forEach(task -> read.put(task.id(), task));
        }
        return read;
    }

    /** A task that people ended sends nothing whatever is decided. */
    private static Optional<String> whyTaken(Optional<CrmTask> outreach) {
        return outreach.map(CrmTask::status)
                .map(status -> status == TaskStatus.COMPLETED || status == TaskStatus.DEFERRED
                        ? Optional.of("Not sent: its task is " + status + ".")
                        : Optional.<String>empty())
                .orElse(Optional.of("Not sent: its task was archived."));
    }

    private void take(Review review, CrmWords.Word word) {
        switch (word) {
            case CrmWords.Word.Approve() -> desk.approve(review.id(), review.fingerprint(), IN_CRM);
            case CrmWords.Word.Reject(String reason) -> desk.reject(review.id(), review.fingerprint(), reason, IN_CRM);
        }
        words.forget(review.contact());
    }

    /** Who completes the task has seen the mail that stands in it, and no other. */
    private void look(Review review, Optional<CrmTask> asking) {
        boolean completed =
                asking.map(CrmTask::status).filter(TaskStatus.COMPLETED::equals).isPresent();
        if (completed && review.isShownInCrm() && settings.completingTaskApproves()) {
            desk.approve(review.id(), review.fingerprint(), IN_CRM + ", by completing the task");
        } else if (completed || asking.isEmpty()) {
            table.crmTaskEnded(review);
            log.add(
                    review.contact(),
                    IN_CRM,
                    "The task \"Human Review Required\" was " + (completed ? "completed" : "archived")
                            + "; that decides nothing about the mail \""
                            + review.mail().subject() + "\", which still awaits a decision on the dashboard");
        }
    }

    /** Puts what a person changed into the task that asks about it; until then completing the task decides nothing. */
    private void showChanged() {
        table.listOpen().stream()
                .filter(review -> !review.isShownInCrm() && !review.crmTaskEnded())
                .forEach(review -> review.crmTask().ifPresent(task -> question.showIn(task, review)));
    }

    private void haveItGoOn(Review review) {
        transaction.executeWithoutResult(_ -> {
            if (waiting.goOn(review.task(), review.outcome()) != Going.RUNS) {
                table.followed(review);
            }
        });
    }

    /** Completes the tasks in the CRM of what was decided. Done twice, it is as done once. */
    private void closeTasks() {
        for (Review review : table.listToClose()) {
            try {
                tasks.complete(review.crmTask().orElseThrow(), review.outcome());
            } catch (CrmException.Invalid | CrmException.Conflict | CrmException.NotFound refused) {
                LOG.warn("The task of review {} cannot be completed: {}", review.id(), refused.getMessage());
            }
            table.crmTaskEnded(review);
        }
    }

    /** Soon after a person's word, so that nobody else is asked what is not so any more; what fails is left to the next scan. */
    @TransactionalEventListener
    void on(ReviewMoved moved) {
        if (moved.byPerson()) {
            Thread.ofVirtual().name("review").start(() -> {
                try {
                    showChanged();
                    closeTasks();
                } catch (RuntimeException failure) {
                    LOG.info("Tasks of reviews are brought up to date by the next scan: {}", failure.getMessage());
                }
            });
        }
    }
}
