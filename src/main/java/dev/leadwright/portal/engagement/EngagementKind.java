package dev.leadwright.portal.engagement;

import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The engagements this portal knows, and which property each field of their metadata is. */
enum EngagementKind {
    NOTE(ObjectType.NOTES),
    TASK(ObjectType.TASKS);

    private final ObjectType objectType;

    EngagementKind(ObjectType objectType) {
        this.objectType = objectType;
    }

    static EngagementKind parse(@Nullable String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(type))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "Engagements of type %s are not supported here: use NOTE or TASK.".formatted(type)));
    }

    ObjectType objectType() {
        return objectType;
    }

    Map<String, String> propertyByField() {
        return switch (this) {
            case NOTE -> Map.of("body", "hs_note_body");
            case TASK ->
                Map.of(
                        "subject", "hs_task_subject",
                        "body", "hs_task_body",
                        "status", "hs_task_status",
                        "priority", "hs_task_priority",
                        "taskType", "hs_task_type",
                        "forObjectType", "hs_task_for_object_type");
        };
    }
}
