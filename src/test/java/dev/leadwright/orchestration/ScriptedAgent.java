package dev.leadwright.orchestration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** An agent that does what a test says, and remembers the subjects of its tasks. */
final class ScriptedAgent implements Agent {
    private final String name;
    private final TaskKind kind;
    private final List<String> worked = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<TaskRun, Outcome> script = _ -> new Outcome.Completed("Done");

    private volatile Set<Service> needed = Set.of();

    ScriptedAgent(String name, String pattern) {
        this.name = name;
        this.kind = new TaskKind(pattern, pattern);
    }

    void does(Function<TaskRun, Outcome> work) {
        this.script = work;
    }

    void needs(Service service) {
        this.needed = Set.of(service);
    }

    @Override
    public Set<Service> needs() {
        return needed;
    }

    List<String> worked() {
        return List.copyOf(worked);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(kind);
    }

    @Override
    public Outcome work(TaskRun run) {
        worked.add(run.task().subject());
        return script.apply(run);
    }
}
