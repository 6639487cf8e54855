package dev.leadwright.orchestration;

import dev.leadwright.crm.RecordId;
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
 * @param stopAfter how long a run may take; then it is stopped, which counts as a failure
 * @param poisonAfter how many runs of a task, one after the other, may end with the program before the task goes to a person
 * @param outageRest how long a service that is out is left alone before one run tries it again
 * @param humanOwner e-mail address of the portal's user to whom tasks are escalated; empty: the contact's owner
 * @param agentOwner e-mail address of the portal's user who owns the agents' tasks; a task of any other owner is left
 *     alone. Empty: tasks without an owner
 * @param agentQueue id of the task queue whose tasks are the agents'; others are left alone unless the agents' user owns
 *     them. Empty: tasks of any queue but the people's
 * @param humanQueue id of the task queue for what people are to do; it differs from the agents'
 * @param workOwnedTasks also work tasks that are owned by people, when their subject is one of an agent's
 * @param humanSubjects subjects of tasks that are for people and are left alone
 */
public record OrchestrationSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("60s") Duration scanInterval,
        @DefaultValue("400") @Min(1) @Max(1000) int maxConcurrentTasks,
        Map<String, Integer> concurrency,
        @DefaultValue("3") @Min(0) @Max(10) int retries,
        @DefaultValue("2s") Duration retryDelay,
        @DefaultValue("2m") Duration waitAfterFailure,
        @DefaultValue("5") @Min(1) @Max(100) int escalateAfter,
        @DefaultValue("30m") Duration stopAfter,
        @DefaultValue("4") @Min(3) @Max(100) int poisonAfter,
        @DefaultValue("30s") Duration outageRest,
        Optional<String> humanOwner,
        Optional<String> agentOwner,
        Optional<String> agentQueue,
        Optional<String> humanQueue,
        @DefaultValue("false") boolean workOwnedTasks,

        @DefaultValue({
            "Human Review Required",
            "Follow-up Call",
            "Manual Review Needed",
            "Lead list done",
            "Reply received"
        })
        List<String> humanSubjects) {

    @SuppressWarnings("NullAway") // the binder gives null for a map that no key is set of
    public OrchestrationSettings {
        if (!stopAfter.isPositive()) {
            throw new IllegalArgumentException(
                    "orchestration.stop-after: " + stopAfter + " is no time to work a task in. Give it some: 30m.");
        }
        if (!outageRest.isPositive()) {
            throw new IllegalArgumentException("orchestration.outage-rest: " + outageRest
                    + " is no rest. Give a service that is out some time: 30s.");
        }
        concurrency = concurrency == null ? Map.of() : Map.copyOf(concurrency);
        humanSubjects = List.copyOf(humanSubjects);
        humanOwner = notBlank(humanOwner);
        agentOwner = notBlank(agentOwner);
        agentQueue = notBlank(agentQueue);
        humanQueue = notBlank(humanQueue);
        agentQueue.ifPresent(id -> requireQueue("orchestration.agent-queue", id));
        humanQueue.ifPresent(id -> requireQueue("orchestration.human-queue", id));
        if (agentQueue.isPresent() && agentQueue.equals(humanQueue)) {
            throw new IllegalArgumentException("orchestration.human-queue: " + agentQueue.get()
                    + " is the agents' queue too. Give people a queue of their own, or none.");
        }
    }

    private static Optional<String> notBlank(Optional<String> text) {
        return text.map(String::strip).filter(given -> !given.isEmpty());
    }

    private static void requireQueue(String key, String id) {
        if (!id.matches("[0-9]{1," + RecordId.MAX_DIGITS + "}")) {
            throw new IllegalArgumentException(key + ": \"" + id
                    + "\" is no id of a task queue. It is the number in the address of the queue's page"
                    + " in HubSpot.");
        }
    }
}
