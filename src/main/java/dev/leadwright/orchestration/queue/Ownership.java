package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.Owner;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.QueueId;
import dev.leadwright.orchestration.OrchestrationSettings;
import dev.leadwright.orchestration.Patience;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whose task a task is, by its owner and its queue: the agents', or a person's. */
@Component
public class Ownership {
    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

    private final Crm crm;
    private final OrchestrationSettings settings;
    private final Optional<QueueId> agentQueue;
    private final Optional<QueueId> humanQueue;
    private volatile @Nullable OwnerId agents;

    Ownership(Crm crm, Patience patience, OrchestrationSettings settings) {
        this.crm = patience.around(crm);
        this.settings = settings;
        agentQueue = settings.agentQueue().map(QueueId::new);
        humanQueue = settings.humanQueue().map(QueueId::new);
    }

    /** The agents' are the tasks of their user, and those of nobody that stand where agents look. */
    public boolean isAgents(CrmTask task) {
        return isAgentsUser(task.owner()) || (task.owner().isEmpty() && isWhereAgentsLook(task.queues()));
    }

    /** As {@link #isAgents}; where it is so configured, tasks of people as well. */
    public boolean mayBeWorked(CrmTask task) {
        return isAgents(task) || (settings.workOwnedTasks() && isWhereAgentsLook(task.queues()));
    }

    /** Whether somebody owns it who is not the agents' user. */
    public boolean isPersons(Optional<OwnerId> owner) {
        return owner.isPresent() && !isAgentsUser(owner);
    }

    /** A task that agents create for agents: it goes to their user and queue, unless it says to whom it goes. */
    public NewTask forAgents(NewTask task) {
        return task.withOwner(task.owner().or(this::findAgentsUser))
                .withQueue(task.queue().or(() -> agentQueue));
    }

    /** A task that agents create for people. */
    public NewTask forPeople(NewTask task) {
        return task.withQueue(task.queue().or(() -> humanQueue));
    }

    /** The portal's user to whom tasks are escalated; empty where none is configured or the portal has none such. */
    public Optional<OwnerId> findHuman() {
        return settings.humanOwner().flatMap(this::findUser);
    }

    /** The queue for what people are to do. */
    public Optional<QueueId> findHumanQueue() {
        return humanQueue;
    }

    private boolean isWhereAgentsLook(Set<QueueId> queues) {
        return agentQueue
                .map(queues::contains)
                .orElseGet(() -> humanQueue.filter(queues::contains).isEmpty());
    }

    private boolean isAgentsUser(Optional<OwnerId> owner) {
        return owner.isPresent() && owner.equals(findAgentsUser());
    }

    /** Whether people gave a task to one of their own since it was taken on with that owner. */
    public boolean isGivenAway(Optional<OwnerId> takenOn, Optional<OwnerId> now) {
        return !now.equals(takenOn) && isPersons(now);
    }

    private Optional<OwnerId> findAgentsUser() {
        if (settings.agentOwner().isEmpty()) {
            return Optional.empty();
        }
        OwnerId known = agents;
        if (known == null) {
            known = settings.agentOwner().flatMap(this::findUser).orElse(null);
            agents = known;
        }
        return Optional.ofNullable(known);
    }

    private Optional<OwnerId> findUser(String email) {
        Optional<OwnerId> found = crm.listOwners().stream()
                .filter(owner -> owner.email().filter(email::equalsIgnoreCase).isPresent())
                .map(Owner::id)
                .findFirst();
        if (found.isEmpty()) {
            LOG.warn(
                    "The portal has no user with the e-mail address {}; correct the configuration or add the user.",
                    email);
        }
        return found;
    }
}
