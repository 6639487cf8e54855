package dev.leadwright.dashboard.pages;

import dev.leadwright.orchestration.WorkQueue;
import dev.leadwright.orchestration.WorkState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many tasks of one kind are in each state; a state without any is 0. */
record KindCounts(String kind, Map<WorkState, Integer> tasks) {

    static List<KindCounts> of(List<WorkQueue.Count> counts) {
        Map<String, Map<WorkState, Integer>> byKind = new TreeMap<>();
        for (WorkQueue.Count count : counts) {
            byKind.computeIfAbsent(count.kind(), kind -> none()).merge(count.state(), count.tasks(), Integer::sum);
        }
        return byKind.entrySet().stream()
                .map(entry -> new KindCounts(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<WorkState, Integer> none() {
        Map<WorkState, Integer> tasks = new EnumMap<>(WorkState.class);
        for (WorkState state : WorkState.values()) {
            tasks.put(state, 0);
        }
        return tasks;
    }
}
