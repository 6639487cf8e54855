package dev.leadwright.orchestration;

import dev.leadwright.crm.Crm;
import dev.leadwright.crm.Owner;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the users to whom tasks are given are users of the portal, and into which queues tasks go. */
public final class OwnerExamination implements Examination {
    private static final String HUMAN = "Human owner";
    private static final String AGENT = "Agents' owner";
    private static final String QUEUES = "Task queues";
    private static final int USERS_SHOWN = 5;

    private final Crm crm;
    private final OrchestrationSettings settings;

    public OwnerExamination(Crm crm, OrchestrationSettings settings) {
        this.crm = crm;
        this.settings = settings;
    }

    @Override
    public String subject() {
        return HUMAN;
    }

    @Override
    public List<Check> run() {
        List<String> users = crm.listOwners().stream()
                .map(Owner::email)
                .flatMap(Optional::stream)
                .toList();
        return Stream.concat(Stream.of(human(users), agent(users)), queues().stream())
                .toList();
    }

    private Check human(List<String> users) {
        if (settings.humanOwner().isEmpty()) {
            return Check.warn(
                    HUMAN,
                    "None is set: what agents cannot do goes to the contact's owner, and where there is none to nobody.",
                    "Set orchestration.human-owner to the e-mail address of a user of the portal" + shown(users) + ".");
        }
        String email = settings.humanOwner().get();
        if (settings.agentOwner().filter(email::equalsIgnoreCase).isPresent()) {
            return Check.fail(
                    HUMAN,
                    email + " is the agents' owner too, so nobody would see what agents cannot do.",
                    "Set orchestration.human-owner and orchestration.agent-owner to two users.");
        }
        return isUser(email, users)
                ? Check.ok(HUMAN, email + " gets what agents cannot do.")
                : unknown(HUMAN, "orchestration.human-owner", email, users);
    }

    private Check agent(List<String> users) {
        if (settings.agentOwner().isEmpty()) {
            return Check.ok(AGENT, "None is set: tasks without an owner are the agents'.");
        }
        String email = settings.agentOwner().get();
        return isUser(email, users)
                ? Check.ok(AGENT, "Tasks of " + email + " and of nobody are the agents'.")
                : unknown(AGENT, "orchestration.agent-owner", email, users);
    }

    private Optional<Check> queues() {
        if (settings.agentQueue().isEmpty() && settings.humanQueue().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Check.ok(
                QUEUES,
                "The agents' is " + settings.agentQueue().orElse("any other") + ", the people's "
                        + settings.humanQueue().orElse("none") + "; HubSpot's API does not tell whether they exist."));
    }

    private static Check unknown(String name, String key, String email, List<String> users) {
        return Check.fail(
                name,
                "The portal has no user " + email + ".",
                "Set " + key + " to the e-mail address of a user of the portal" + shown(users)
                        + ", or invite that user in HubSpot.");
    }

    private static boolean isUser(String email, List<String> users) {
        return users.stream().anyMatch(email::equalsIgnoreCase);
    }

    private static String shown(List<String> users) {
        if (users.isEmpty()) {
            return "";
        }
        return users.stream()
                .limit(USERS_SHOWN)
                .collect(Collectors.joining(", ", " (", users.size() > USERS_SHOWN ? ", ...)" : ")"));
    }
}
