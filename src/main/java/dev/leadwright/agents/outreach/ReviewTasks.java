package dev.leadwright.agents.outreach;

import dev.leadwright.agents.lead.Leads;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.TaskRun;
import dev.leadwright.orchestration.TasksForPeople;
import dev.leadwright.review.CrmQuestion;
import dev.leadwright.review.Review;
import dev.leadwright.review.ReviewBook;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks people in the CRM for a decision, by the task "Human Review Required": the one of ours that is open for the lead
 * already, else a new one.
 */
@Component
class ReviewTasks {
    private final ReviewBook book;
    private final CrmQuestion question;
    private final TasksForPeople open;
    private final Clock clock;

    ReviewTasks(ReviewBook book, CrmQuestion question, TasksForPeople open, Clock clock) {
        this.book = book;
        this.question = question;
        this.open = open;
        this.clock = clock;
    }

    /** Has one task ask for this decision, however often it is called. */
    void ask(Review review, Contact contact, TaskRun run) {
        Optional<TaskId> asking = review.crmTask().or(() -> findOpen(contact));
        if (asking.filter(task -> question.showIn(task, review)).isEmpty()) {
            TaskId made = run.effectsOf(review.contact()).createTask("review-" + review.id(), task(review, contact));
            run.record(() -> book.askedBy(review, made, Optional.of(review.fingerprint())));
        }
    }

    private Optional<TaskId> findOpen(Contact contact) {
        return open.listOpen(contact.id(), CrmQuestion.SUBJECT).stream()
                .map(CrmTask::id)
                .findFirst();
    }

    private NewTask task(Review review, Contact contact) {
        return NewTask.about(
                        contact.id(),
                        Leads.subject(CrmQuestion.SUBJECT, contact),
                        question.text(review),
                        review.tier() == Tier.HOT ? TaskPriority.HIGH : TaskPriority.MEDIUM,
                        clock.instant())
                .withOwner(contact.owner());
    }
}
