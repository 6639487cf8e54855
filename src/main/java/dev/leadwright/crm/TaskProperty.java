package dev.leadwright.crm;

/** The property that {@code setup} adds to tasks, where the portal allows it. */
public final class TaskProperty {
    public static final String ERROR_COUNT = "leadwright_error_count";

    private TaskProperty() {}
}
