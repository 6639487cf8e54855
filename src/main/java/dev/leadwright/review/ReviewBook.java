package dev.leadwright.review;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.Tier;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The reviews, for whoever sends the mails. */
public interface ReviewBook {

    /**
     * A mail that needs approval.
     *
     * @param task the outreach that waits
     * @param body as it was drafted
     */
    record Wanted(
            ContactId contact,
            String stage,
            TaskId task,
            Tier tier,
            Set<ReviewReason> reasons,
            ReviewedMail mail,
            String body) {
        public Wanted {
            reasons = Set.copyOf(reasons);
        }
    }

    /** The last review of this stage's mail to this person, under whatever id. */
    Optional<Review> findLast(Collection<ContactId> contacts, String stage);

    /** Opens a review, in the caller's transaction; one that is open for the same contact and stage is replaced. */
    Review open(Wanted wanted);

    /**
     * Ends a review that is still open, since its time is over, in the caller's transaction.
     *
     * @return it as it stands then: a person may have decided at the last moment
     */
    Review expire(Review review);

    /**
     * Notes which task in the CRM asks people for the decision.
     *
     * @param shown fingerprint of the mail that stands in it; empty: none, or another
     */
    void askedBy(Review review, TaskId crmTask, Optional<String> shown);
}
