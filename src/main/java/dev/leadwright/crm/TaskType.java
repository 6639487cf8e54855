package dev.leadwright.crm;

/** What a person does with a task: the documented values of HubSpot's {@code hs_task_type}; others are read as TODO. */
public enum TaskType {
    TODO,
    CALL,
    EMAIL
}
