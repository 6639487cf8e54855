package dev.leadwright.hubspot;

import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.crm.TaskType;
import dev.leadwright.doctor.Check;
import dev.leadwright.doctor.Examination;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether HubSpot's own properties take the values that we write into them. */
final class ValueExamination implements Examination {
    private static final String NAME = "HubSpot values";
    private static final String QUEUES = "HubSpot task queues";

    private static final List<Written> WRITTEN = List.of(
            new Written(RecordType.TASKS, "hs_task_status", names(TaskStatus.values(), TaskStatus.DEFERRED)),
            new Written(RecordType.TASKS, "hs_task_priority", names(TaskPriority.values(), TaskPriority.NONE)),
            new Written(RecordType.TASKS, "hs_task_type", names(TaskType.values())),
            new Written(RecordType.EMAILS, "hs_email_status", names(EmailStatus.values())),
            new Written(RecordType.EMAILS, "hs_email_direction", List.of("EMAIL")));

    private final Schema schema;

    private record Written(RecordType on, String property, List<String> values) {}

    ValueExamination(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String subject() {
        return NAME;
    }

    @Override
    public List<Check> run() {
        List<Wire.Property> ofTasks = schema.listProperties(RecordType.TASKS);
        List<Wire.Property> ofEmails = schema.listProperties(RecordType.EMAILS);
        return List.of(
                values(Stream.concat(problemsOf(RecordType.TASKS, ofTasks), problemsOf(RecordType.EMAILS, ofEmails))
                        .toList()),
                queues(ofTasks));
    }

    private static Check values(List<String> problems) {
        return problems.isEmpty()
                ? Check.ok(NAME, "Tasks and e-mails take every status, priority and type that Leadwright writes.")
                : Check.fail(
                        NAME,
                        String.join("; ", problems) + ".",
                        "Update Leadwright: HubSpot has changed these values. If your portal's administrator changed"
                                + " them, have it undone.");
    }

    private static Check queues(List<Wire.Property> ofTasks) {
        return Check.ok(
                QUEUES,
                ofTasks.stream().anyMatch(TaskExtras::isQueues)
                        ? "Tasks can be put into queues."
                        : "The portal does not let tasks be put into queues, so Leadwright leaves them where they are.");
    }

    private static Stream<String> problemsOf(RecordType type, List<Wire.Property> found) {
        return WRITTEN.stream()
                .filter(written -> written.on() == type)
                .flatMap(written -> problem(written, found).stream());
    }

    private static Optional<String> problem(Written written, List<Wire.Property> found) {
        Optional<Wire.Property> property = found.stream()
                .filter(candidate -> candidate.name().equals(written.property()))
                .findFirst();
        if (property.isEmpty()) {
            return Optional.of(written.on().path() + " have no property " + written.property());
        }
        List<String> lacking = written.values().stream()
                .filter(value -> !property.get().hasOption(value))
                .toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(written.property() + " does not take " + String.join(", ", lacking));
    }

    private static <E extends Enum<E>> List<String> names(E[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** All but one, which is read and never written. */
    private static <E extends Enum<E>> List<String> names(E[] values, E notWritten) {
        return Arrays.stream(values)
                .filter(value -> value != notWritten)
                .map(Enum::name)
                .toList();
    }
}
