package dev.leadwright.orchestration;

import dev.leadwright.crm.Crm;

/** The retries of sequence 5, for work that is not the run of a task: triggers and imports. */
public interface Patience {

    /**
     * The CRM with retries around whatever may be repeated: everything but creates, which are the {@link Journal}'s. What
     * it changes is in the audit afterwards.
     */
    Crm around(Crm crm);

    /**
     * The same for what a person has done.
     *
     * @param person who stands in the audit
     */
    Crm around(Crm crm, String person);
}
