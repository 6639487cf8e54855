package dev.leadwright.orchestration;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.util.Optional;

/** Published as an application event whenever a task has moved to another state. */
public record TaskMoved(TaskId task, Optional<ContactId> contact, String kind, WorkState state) {}
