package dev.leadwright.review;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people look at mails before they leave, and decide. */
public interface Reviews {

    /** Those that await a decision, the first to expire first. */
    List<Review> listOpen();

    /** How many await a decision, by tier; tiers without any are left out. */
    Map<Tier, Long> countOpen();

    Optional<Review> find(long id);

    /** All of a lead, the newest first. */
    List<Review> listOf(ContactId contact);

    /** What people changed in it, the first change first. */
    List<Edit> listEdits(long id);

    /** What a person changed in a mail, as it was drafted before and after. */
    record Edit(
            Instant at, String by, String subjectBefore, String bodyBefore, String subjectAfter, String bodyAfter) {}

    /** What came of a person's word. */
    sealed interface Said {

        /**
         * It holds.
         *
         * @param what in a sentence
         */
        record Done(String what) implements Said {}

        /**
         * Nothing was changed.
         *
         * @param why in sentences, one for each reason
         */
        record NotDone(List<String> why) implements Said {
            public NotDone {
                why = List.copyOf(why);
            }
        }
    }

    /**
     * Lets the mail leave, in its time.
     *
     * @param fingerprint of the mail that the person saw; another one is not approved
     */
    Said approve(long id, String fingerprint, String by);

    /**
     * Keeps the mail from leaving.
     *
     * @param reason is required
     */
    Said reject(long id, String fingerprint, String reason, String by);

    /**
     * Changes the mail; it still awaits a decision. It is read by the linter as every mail is: what it blocks is not saved.
     *
     * @param subject of a mail that stands in a thread stays as it is
     */
    Said edit(long id, String fingerprint, String subject, String body, String by);
}
