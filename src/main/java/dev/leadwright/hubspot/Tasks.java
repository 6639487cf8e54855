package dev.leadwright.hubspot;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.Page;
import dev.leadwright.crm.Properties;
import dev.leadwright.crm.QueueId;
import dev.leadwright.crm.RecordId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskProperty;
import dev.leadwright.crm.TaskQuery;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.crm.TaskType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The portal's task queue. */
final class Tasks {
    private static final String SUBJECT = "hs_task_subject";
    private static final String BODY = "hs_task_body";
    private static final String STATUS = "hs_task_status";
    private static final String PRIORITY = "hs_task_priority";
    private static final String TYPE = "hs_task_type";
    private static final String DUE = "hs_timestamp";
    private static final String OWNER = "hubspot_owner_id";
    private static final String QUEUES = TaskExtras.QUEUES;

    private static final List<String> PROPERTIES =
            List.of(SUBJECT, BODY, STATUS, PRIORITY, TYPE, DUE, OWNER, QUEUES, TaskProperty.ERROR_COUNT);

    private final Records records;
    private final Associations associations;
    private final Schema schema;

    Tasks(Records records, Associations associations, Schema schema) {
        this.records = records;
        this.associations = associations;
        this.schema = schema;
    }

    Page<CrmTask> search(TaskQuery query) {
        List<Search.Filter> filters = List.of(
                Search.Filter.in(
                        STATUS,
                        query.statuses().stream().map(Enum::name).sorted().toList()),
                Search.Filter.until(DUE, query.dueBefore()));
        Wire.Items found = records.search(
                RecordType.TASKS, Search.of(filters, query.after().map(TaskId::value), PROPERTIES, query.limit()));
        return new Page<>(
                found.results().stream()
                        .map(item -> task(item, List.of(), List.of()))
                        .toList(),
                found.hasMore());
    }

    List<CrmTask> list(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Wire.Item> found = records.list(RecordType.TASKS, ids, PROPERTIES);
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> present = found.stream().map(Wire.Item::id).toList();
        var contacts = associations.list(RecordType.TASKS, RecordType.CONTACTS, present);
        var companies = associations.list(RecordType.TASKS, RecordType.COMPANIES, present);
        return found.stream()
                .map(item ->
                        task(item, ids(contacts, item.id(), ContactId::new), ids(companies, item.id(), CompanyId::new)))
                .toList();
    }

    Optional<CrmTask> find(TaskId id) {
        return records.find(RecordType.TASKS, id.value(), PROPERTIES).map(item -> task(item, List.of(), List.of()));
    }

    List<String> listIdsOf(ContactId contact) {
        return associations.list(RecordType.CONTACTS, RecordType.TASKS, contact).stream()
                .map(Associations.End::id)
                .toList();
    }

    List<CrmTask> listOf(ContactId contact) {
        return records.list(RecordType.TASKS, listIdsOf(contact), PROPERTIES).stream()
                .map(item -> task(item, List.of(), List.of()))
                .toList();
    }

    TaskId create(NewTask task) {
        Map<String, String> properties = new HashMap<>();
        properties.put(SUBJECT, task.subject());
        properties.put(BODY, task.body());
        properties.put(STATUS, TaskStatus.NOT_STARTED.name());
        properties.put(PRIORITY, task.priority().name());
        properties.put(TYPE, task.type().name());
        properties.put(DUE, task.dueAt().toString());
        task.owner().map(OwnerId::value).ifPresent(owner -> properties.put(OWNER, owner));
        put(task.queue(), properties);
        Optional<String> reference =
                task.reference().filter(_ -> schema.taskExtras().haveReference());
        reference.ifPresent(unique -> properties.put(TaskProperty.REFERENCE, unique));
        List<Requests.NewLink> links = Stream.concat(
                        Associations.toAll(task.contacts(), Associations.TASK_TO_CONTACT).stream(),
                        Associations.toAll(task.companies(), Associations.TASK_TO_COMPANY).stream())
                .toList();
        try {
            return new TaskId(records.create(RecordType.TASKS, properties, links));
        } catch (CrmException.Conflict | CrmException.Invalid refused) {
            // Perhaps because the task is there: an earlier try created it, and its answer was lost.
            return reference.flatMap(this::findByReference).orElseThrow(() -> refused);
        }
    }

    private Optional<TaskId> findByReference(String reference) {
        return records.findBy(RecordType.TASKS, TaskProperty.REFERENCE, reference, List.of(TaskProperty.REFERENCE))
                .map(item -> new TaskId(item.id()));
    }

    /** The error count is written only where the portal has the property; our own count does not depend on it. */
    void update(TaskId id, TaskChange change) {
        Map<String, String> changes = new HashMap<>();
        change.status().ifPresent(status -> changes.put(STATUS, status.name()));
        change.priority().ifPresent(priority -> changes.put(PRIORITY, priority.name()));
        change.owner().ifPresent(owner -> changes.put(OWNER, owner.value()));
        put(change.queue(), changes);
        change.dueAt().ifPresent(due -> changes.put(DUE, due.toString()));
        change.body().ifPresent(body -> changes.put(BODY, body));
        change.errorCount()
                .filter(count -> schema.taskExtras().haveErrorCount())
                .ifPresent(count -> changes.put(TaskProperty.ERROR_COUNT, String.valueOf(count)));
        records.update(RecordType.TASKS, id.value(), changes);
    }

    /** A portal that keeps its queues to itself refuses them, and the task is worth more than its queue. */
    private void put(Optional<QueueId> queue, Map<String, String> properties) {
        queue.filter(wanted -> schema.taskExtras().haveQueues()).ifPresent(id -> properties.put(QUEUES, id.value()));
    }

    private static CrmTask task(Wire.Item item, List<ContactId> contacts, List<CompanyId> companies) {
        Properties values = item.values();
        return new CrmTask(
                new TaskId(item.id()),
                values.find(SUBJECT).orElse(""),
                values.find(BODY).orElse(""),
                status(values),
                values.find(PRIORITY)
                        .map(name -> Enums.valueOr(TaskPriority.class, name, TaskPriority.NONE))
                        .orElse(TaskPriority.NONE),
                values.find(TYPE)
                        .map(name -> Enums.valueOr(TaskType.class, name, TaskType.TODO))
                        .orElse(TaskType.TODO),
                values.findInstant(DUE).orElse(item.createdAt()),
                values.find(OWNER).filter(Wire::isId).map(OwnerId::new),
                queues(values),
                contacts,
                companies,
                values.findInt(TaskProperty.ERROR_COUNT).orElse(0),
                item.createdAt(),
                item.updatedAt());
    }

    /** HubSpot separates several values of a property by semicolons. */
    private static Set<QueueId> queues(Properties values) {
        return values.find(QUEUES).stream()
                .flatMap(ids -> Stream.of(ids.split(";")))
                .map(String::strip)
                .filter(Wire::isId)
                .map(QueueId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A status that we do not know is a person's business: DEFERRED is one that no scan takes. */
    private static TaskStatus status(Properties values) {
        return values.find(STATUS)
                .map(name -> Enums.valueOr(TaskStatus.class, name, TaskStatus.DEFERRED))
                .orElse(TaskStatus.NOT_STARTED);
    }

    private static <T extends RecordId> List<T> ids(
            Map<String, List<Associations.End>> ends, String id, Function<String, T> type) {
        return ends.getOrDefault(id, List.of()).stream()
                .map(Associations.End::id)
                .map(type)
                .toList();
    }
}
