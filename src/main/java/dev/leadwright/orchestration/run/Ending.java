package dev.leadwright.orchestration.run;

import dev.leadwright.crm.TaskStatus;

/**
 * How a run ended, as it is to be written to the claim.
 *
 * @param crmStatus the task's status that the CRM is known to have now
 */
record Ending(Verdict verdict, TaskStatus crmStatus) {}
