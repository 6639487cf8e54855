package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.judge.Evidence.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By the portal's tables: no task was created twice. The same reference may not stand in two; and since a mistake could
 * change the reference, a rule may not have created more tasks for a contact than there were tasks it follows from.
 */
final class TasksOnce implements Judge {
    private static final Pattern REFERENCE = Pattern.compile("Leadwright ref ([0-9a-f]{12})");

    /** @param why how the text of what the rule creates begins */
    private record Rule(String creates, String why, String source) {}

    private static final List<Rule> RULES = List.of(
            new Rule("Send Outreach", "Scored", "Qualify Lead"),
            new Rule("Send Outreach", "The lead's score", "Qualify Lead"),
            new Rule("Human Review Required", "Scored", "Qualify Lead"),
            new Rule("Human Review Required", "The lead's score", "Qualify Lead"),
            new Rule("Enrich Data - COLD", "Scored", "Qualify Lead"),
            new Rule("Enrich Data - Missing", "", "Qualify Lead"),
            new Rule("Qualify Lead", "Enriched", "Enrich Data"),
            new Rule("Follow-up Call", "", "Send Outreach"),
            new Rule("Follow-up Email", "", "Send Outreach"));

    @Override
    public Bound bound() {
        return Bound.TASKS;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        List<Task> tasks = evidence.tasks();
        tasks.stream()
                .filter(task -> REFERENCE.matcher(task.body()).find())
                .collect(Collectors.groupingBy(task -> reference(task.body())))
                .forEach((reference, same) -> {
                    if (same.size() > 1) {
                        found.add(violation("Reference " + reference + " stands in " + same.size() + " tasks", same));
                    }
                });
        Map<Long, List<Task>> byContact = tasks.stream()
                .flatMap(task -> task.contacts().stream().map(contact -> Map.entry(contact, task)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        byContact.forEach((contact, theirs) -> RULES.forEach(rule -> {
            List<Task> created = theirs.stream()
                    .filter(task -> task.isKind(rule.creates()) && task.body().startsWith(rule.why(), textStart(task)))
                    .toList();
            long sources =
                    theirs.stream().filter(task -> task.isKind(rule.source())).count();
            if (created.size() > sources) {
                found.add(violation(
                        "Contact " + contact + ": " + sources + " tasks \"" + rule.source() + "\" led to "
                                + created.size() + " \"" + rule.creates() + "\" (" + rule.why() + ")",
                        created));
            }
        }));
        return found;
    }

    private static int textStart(Task task) {
        return task.body().startsWith("<p>") ? 3 : 0;
    }

    private Violation violation(String what, List<Task> tasks) {
        return new Violation(bound(), what + ": " + tasks, ids(tasks));
    }

    static String reference(String body) {
        Matcher matcher = REFERENCE.matcher(body);
        return matcher.find() ? matcher.group(1) : "";
    }

    static Set<String> ids(List<Task> tasks) {
        return tasks.stream().map(task -> String.valueOf(task.id())).collect(Collectors.toSet());
    }
}
