package dev.leadwright.review;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.Patience;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What stands in the task "Human Review Required": the mail, word for word, so that completing the task can mean something,
 * and where and how to decide.
 */
@Component
public class CrmQuestion {
    public static final String SUBJECT = "Human Review Required";

    /** What we put there before. */
    private static final Pattern MAIL = Pattern.compile("(?s)<p>Mail to decide about.*?<p>End of the mail\\.</p>");

    private final ReviewTable table;
    private final ReviewSettings settings;
    private final ReviewPage page;
    private final Crm crm;

    CrmQuestion(ReviewTable table, ReviewSettings settings, ReviewPage page, Crm crm, Patience patience) {
        this.table = table;
        this.settings = settings;
        this.page = page;
        this.crm = patience.around(crm);
    }

    /**
     * Puts the mail into a task, in place of what we put there before; who completes the task from then on has it before them.
     *
     * @return whether the task is open; if not, another has to ask
     */
    public boolean showIn(TaskId id, Review review) {
        Optional<CrmTask> task = crm.findTask(id).filter(CrmQuestion::isOpen);
        if (task.isEmpty()) {
            return false;
        }
        table.askedBy(review, id, Optional.empty());
        String others = MAIL.matcher(task.get().body()).replaceAll("");
        crm.updateTask(id, TaskChange.ofBody(others + text(review)));
        // A person may have completed it in between, with the text that stood there before.
        boolean stillOpen = crm.findTask(id).filter(CrmQuestion::isOpen).isPresent();
        if (stillOpen) {
            table.askedBy(review, id, Optional.of(review.fingerprint()));
        }
        return stillOpen;
    }

    /** The text of a task that asks for this decision. */
    public String text(Review review) {
        String reasons =
                review.reasons().stream().sorted().map(ReviewReason::words).collect(Collectors.joining(". "));
        String where = "Read it with its sources, change, approve or reject it "
                + page.find(review).map(uri -> "here: " + uri).orElse("on Leadwright's dashboard, under Review.");
        String here = settings.completingTaskApproves()
                ? "Completing this task approves it; to reject it, set the contact's property leadwright_review_decision"
                        + " to REJECT."
                : "Or set the contact's property leadwright_review_decision to APPROVE or REJECT.";
        return paragraph("Mail to decide about until " + review.deadline() + ". " + reasons + ".")
                + paragraph(where)
                + paragraph(here + " What nobody decides about is not sent.")
                + paragraph("To: " + review.mail().recipient())
                + paragraph("Subject: " + review.mail().subject())
                + paragraph(review.mail().content())
                + "<p>End of the mail.</p>";
    }

    private static boolean isOpen(CrmTask task) {
        return task.status() != TaskStatus.COMPLETED && task.status() != TaskStatus.DEFERRED;
    }

    private static String paragraph(String text) {
        return "<p>"
                + text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\n", "<br>")
                + "</p>";
    }
}
