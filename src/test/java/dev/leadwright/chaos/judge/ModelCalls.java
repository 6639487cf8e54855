package dev.leadwright.chaos.judge;

import dev.leadwright.chaos.judge.Evidence.Task;
import dev.leadwright.chaos.world.ModelServer.Call;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * By the model server's log: each interruption of a task, by a crash, a pause, an outage of the database, or a failure of
 * the CRM that it was put off for, costs one more call at most.
 */
final class ModelCalls implements Judge {
    @Override
    public Bound bound() {
        return Bound.MODEL_CALLS;
    }

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<Task, Long> interruptions = evidence.tasks().stream()
                .collect(Collectors.toMap(Function.identity(), task -> interruptions(task, evidence)));
        return evidence.modelCalls().stream()
                .collect(Collectors.groupingBy(call -> new Asked(call.contact(), call.purpose())))
                .entrySet()
                .stream()
                .filter(asked -> asked.getValue().size() > allowed(asked.getKey(), evidence, interruptions))
                .map(asked -> violation(asked.getKey(), asked.getValue(), evidence, interruptions))
                .toList();
    }

    private Violation violation(Asked asked, List<Call> calls, Evidence evidence, Map<Task, Long> interruptions) {
        List<Task> tasks = evidence.tasksOf(asked.contact(), asked.kind()).toList();
        return new Violation(
                bound(),
                calls.size() + " calls, " + allowed(asked, evidence, interruptions) + " allowed: " + calls + " for "
                        + tasks,
                TasksOnce.ids(tasks));
    }

    private record Asked(long contact, String purpose) {
        String kind() {
            return switch (purpose) {
                case "assess" -> "Qualify Lead";
                case "compile" -> "Enrich Data";
                case "write/FOLLOW_UP" -> "Follow-up Email";
                default -> "Send Outreach";
            };
        }
    }

    private static long allowed(Asked asked, Evidence evidence, Map<Task, Long> interruptions) {
        return evidence.tasksOf(asked.contact(), asked.kind())
                .mapToLong(task -> 1 + interruptions.getOrDefault(task, 0L))
                .sum();
    }

    private static long interruptions(Task task, Evidence evidence) {
        long crashes = evidence.interruptions().stream()
                .filter(one -> one.underWay().contains(task.id()))
                .count();
        long putOff = evidence.taskWrites().stream()
                .filter(write -> write.task() == task.id() && write.status().equals("WAITING"))
                .count();
        return crashes + putOff;
    }
}
