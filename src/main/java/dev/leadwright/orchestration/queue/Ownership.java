package dev.leadwright.orchestration.queue;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.Owner;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.orchestration.OrchestrationSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whose task a task is: the agents', or a person's. */
@Component
public class Ownership {
    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

    private final Crm crm;
    private final OrchestrationSettings settings;
    private volatile @Nullable OwnerId agents;

    Ownership(Crm crm, OrchestrationSettings settings) {
        this.crm = crm;
        this.settings = settings;
    }

    /** Nobody's tasks, and those of the agents' own user, are the agents'. */
    public boolean isAgents(Optional<OwnerId> owner) {
        return owner.isEmpty() || owner.equals(findAgentsUser());
    }

    /** Whether people gave a task to one of their own since it was taken on with that owner. */
    public boolean isGivenAway(Optional<OwnerId> takenOn, Optional<OwnerId> now) {
        return !now.equals(takenOn) && !isAgents(now);
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

    /** The portal's user to whom tasks are escalated; empty where none is configured or the portal has none such. */
    public Optional<OwnerId> findHuman() {
        return settings.humanOwner().flatMap(this::findUser);
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
