package dev.leadwright.orchestration.queue;

import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.OrchestrationSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells what a task is by its subject (sequence 4). The pattern that stands first in the subject counts, the longer one
 * of two at the same place; so a lead's name, which follows, cannot make a task something else.
 */
@Component
public class TaskKinds {
    private final List<Pattern> patterns;

    public TaskKinds(List<Agent> agents, OrchestrationSettings settings) {
        List<Pattern> all = new ArrayList<>();
        Map<String, String> agentOfPattern = new HashMap<>();
        for (Agent agent : agents) {
            agent.kinds().forEach(kind -> {
                String other = agentOfPattern.putIfAbsent(lower(kind.pattern()), agent.name());
                if (other != null) {
                    throw new IllegalStateException("The agents " + other + " and " + agent.name()
                            + " both work tasks with the subject \"" + kind.pattern() + "\".");
                }
                all.add(new Pattern(lower(kind.pattern()), new Classification.ForAgent(kind, agent)));
            });
        }
        settings.humanSubjects()
                .forEach(subject -> all.add(new Pattern(lower(subject), new Classification.ForPeople(subject))));
        this.patterns = List.copyOf(all);
    }

    public Classification classify(String subject) {
        String text = lower(subject);
        return patterns.stream()
                .filter(pattern -> text.contains(pattern.text()))
                .min(Comparator.<Pattern>comparingInt(pattern -> text.indexOf(pattern.text()))
                        .thenComparing(pattern -> pattern.text().length(), Comparator.reverseOrder()))
                .map(Pattern::means)
                .orElseGet(Classification.Unknown::new);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private record Pattern(String text, Classification means) {}
}
