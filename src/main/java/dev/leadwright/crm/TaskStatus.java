package dev.leadwright.crm;

/** Status of a task: the values of HubSpot's {@code hs_task_status}. COMPLETED is final. */
public enum TaskStatus {
    NOT_STARTED,
    IN_PROGRESS,
    WAITING,
    DEFERRED,
    COMPLETED
}
