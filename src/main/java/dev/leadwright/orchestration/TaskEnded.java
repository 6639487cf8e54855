package dev.leadwright.orchestration;

import dev.leadwright.crm.TaskId;

/**
 * A task that had been in trouble is done, or people took it: published as an application event in the transaction that
 * writes so.
 *
 * @param how it ended, in a sentence
 */
public record TaskEnded(TaskId task, String how) {}
