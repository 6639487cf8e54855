package dev.leadwright.orchestration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the task queue is worked.
 *
 * @param enabled whether this node scans and works tasks at all; off for commands that only look
 * @param scanInterval between two scans
 * @param maxConcurrentTasks tasks this node works at once, of all kinds together; the more there are, the fuller are the
 *     requests they share
 * @param concurrency by agent name, tasks of that agent at once on this node; agents that are not named, and do not say
 *     themselves how much they can bear, share the rest
 * @param retries how often a failed operation is repeated within a run (sequence 5: 3)
 * @param retryDelay before the first retry, then doubled (sequence 5: 2 s, 4 s, 8 s)
 * @param waitAfterFailure how long a task waits after its retries are used up, doubled with each further failure
 * @param escalateAfter at how many failures a task goes to a person (sequence 5: 5)
 * @param humanOwner e-mail address of the portal's user to whom tasks are escalated; empty: the contact's owner
 * @param agentOwner e-mail address of the portal's user who owns the agents' tasks; a task of any other owner is left
 *     alone. Empty: tasks without an owner
 * @param workOwnedTasks also work tasks that are owned by people, when their subject is one of an agent's
 * @param humanSubjects subjects of tasks that are for people and are left alone
 */
public record OrchestrationSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("60s") Duration scanInterval,
        @DefaultValue("200") @Min(1) @Max(1000) int maxConcurrentTasks,
        Map<String, Integer> concurrency,
        @DefaultValue("3") @Min(0) @Max(10) int retries,
        @DefaultValue("2s") Duration retryDelay,
        @DefaultValue("2m") Duration waitAfterFailure,
        @DefaultValue("5") @Min(1) @Max(100) int escalateAfter,
        Optional<String> humanOwner,
        Optional<String> agentOwner,
        @DefaultValue("false") boolean workOwnedTasks,

        @DefaultValue({"Human Review Required", "Follow-up Call", "Manual Review Needed"})
        List<String> humanSubjects) {

    @SuppressWarnings("NullAway") // the binder gives null for a map that no key is set of
    public OrchestrationSettings {
        concurrency = concurrency == null ? Map.of() : Map.copyOf(concurrency);
        humanSubjects = List.copyOf(humanSubjects);
    }
}
