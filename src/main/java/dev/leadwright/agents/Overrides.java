package dev.leadwright.agents;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ScoreOverride;

/**
 * Takes a person's word against a computed tier or score. It is in force at once, stands in the CRM, and every later
 * scoring respects it until it is lifted there or here.
 */
public interface Overrides {

    /**
     * Sets it, in place of an earlier one.
     *
     * @param reason why, for whoever looks at the lead
     * @param by the person's name, for the audit
     */
    Overruling set(ContactId contact, ScoreOverride override, String reason, String by);

    /** Lifts it: what was computed is in force again. */
    Overruling lift(ContactId contact, String by);
}
