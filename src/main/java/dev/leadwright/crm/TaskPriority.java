package dev.leadwright.crm;

/** Priority of a task, least urgent first: the values of HubSpot's {@code hs_task_priority}. */
public enum TaskPriority {
    NONE,
    LOW,
    MEDIUM,
    HIGH
}
