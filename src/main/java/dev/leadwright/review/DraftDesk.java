package dev.leadwright.review;

import java.util.List;

/** Whoever writes the mails: keeps a person's version in place of the drafted one. */
public interface DraftDesk {

    /**
     * Reads an edited mail as every mail is read, against the record as it is now. Changes nothing yet.
     *
     * @throws dev.leadwright.crm.CrmException where the record cannot be read
     */
    Edited read(Review review, String subject, String body);

    /** What the linter makes of it. */
    sealed interface Edited {

        /**
         * It may be sent.
         *
         * @param mail as it leaves then
         * @param body as it is kept: the linter may have put something right
         * @param keep writes it in place of the draft, in the caller's transaction
         */
        record Fit(ReviewedMail mail, String body, Runnable keep) implements Edited {}

        /**
         * It must not be sent.
         *
         * @param why in sentences
         */
        record Unfit(List<String> why) implements Edited {
            public Unfit {
                why = List.copyOf(why);
            }
        }
    }
}
