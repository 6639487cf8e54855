package dev.leadwright.orchestration.queue;

import dev.leadwright.orchestration.Agent;
import dev.leadwright.orchestration.TaskKind;

/** What a task's subject says it is. */
public sealed interface Classification {

    /** Work for an agent. */
    record ForAgent(TaskKind kind, Agent agent) implements Classification {}

    /** Work for people. */
    record ForPeople(String kind) implements Classification {}

    /** Nobody said what this is. */
    record Unknown() implements Classification {}

    /** The name of the kind, as far as there is one: tasks of one kind have one name. */
    default String kindName() {
        return switch (this) {
            case ForAgent work -> work.kind().name();
            case ForPeople(String kind) -> kind;
            case Unknown() -> "Unknown";
        };
    }
}
