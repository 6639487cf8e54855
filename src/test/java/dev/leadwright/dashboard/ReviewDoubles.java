package dev.leadwright.dashboard;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskId;
import dev.leadwright.orchestration.Patience;
import dev.leadwright.orchestration.TasksForPeople;
import dev.leadwright.orchestration.WaitingTasks;
import dev.leadwright.review.DraftDesk;
import dev.leadwright.review.Review;
import dev.leadwright.review.ReviewedMail;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What reviews ask of parts that do not run in a test of pages: the agents and the queue. */
final class ReviewDoubles implements DraftDesk, WaitingTasks, TasksForPeople {
    /** A mail that holds this is not fit. */
    static final String UNFIT = "UNFIT";

    final List<String> logged = new CopyOnWriteArrayList<>();
    final List<TaskId> woken = new CopyOnWriteArrayList<>();

    /** The CRM as it is. */
    record SamePatience() implements Patience {
        @Override
        public Crm around(Crm crm) {
            return crm;
        }

        @Override
        public Crm around(Crm crm, String person) {
            return crm;
        }
    }

    @Override
    public Edited read(Review review, String subject, String body) {
        if (body.contains(UNFIT)) {
            return new Edited.Unfit(List.of("\"" + UNFIT + "\": <b>Such a word</b> is not sent."));
        }
        ReviewedMail mail = review.mail();
        return new Edited.Fit(
                new ReviewedMail(
                        mail.messageId(), mail.recipient(), mail.recipientName(), subject, body, mail.inReplyTo()),
                body,
                () -> {});
    }

    @Override
    public void lock(TaskId task) {}

    @Override
    public Going goOn(TaskId task, String why) {
        woken.add(task);
        return Going.GOES_ON;
    }

    @Override
    public List<CrmTask> listOpen(ContactId contact, String kind) {
        return List.of();
    }

    @Override
    public void complete(TaskId task, String reason) {}
}
