package dev.leadwright.crm;

/** The properties that {@code setup} adds to tasks, where the portal allows it. */
public final class TaskProperty {
    public static final String ERROR_COUNT = "leadwright_error_count";

    /** What Leadwright knows a task by before the portal has given it an id; no two tasks have the same. */
    public static final String REFERENCE = "leadwright_ref";

    private TaskProperty() {}
}
