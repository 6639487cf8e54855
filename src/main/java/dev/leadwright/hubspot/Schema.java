package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.crm.PropertyDefinition;
import dev.leadwright.crm.TaskProperty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The properties of the portal's records. */
final class Schema implements CrmSchema {
    private static final String OUR_GROUP = "leadwright";

    /** A property of HubSpot's own, in whose group ours stands: it is not documented that tasks may have other groups. */
    private static final String NEIGHBOUR_ON_TASKS = "hs_task_subject";

    /** Somebody may run {@code setup} meanwhile, so that a property is missing is not believed for ever. */
    private static final Duration ABSENCE_HOLDS = Duration.ofMinutes(10);

    private final HubspotHttp http;
    private final Clock clock;
    private final Set<RecordType> groupsMade = ConcurrentHashMap.newKeySet();
    private final AtomicReference<ErrorCount> errorCount = new AtomicReference<>(new ErrorCount.Unknown());

    /** Whether the portal has the task property for failures. */
    private sealed interface ErrorCount {
        record Unknown() implements ErrorCount {}

        record Present() implements ErrorCount {}

        record Absent(Instant asOf) implements ErrorCount {}
    }

    private record Group(String name, String label, int displayOrder) {}

    private record Option(String label, String value, int displayOrder, boolean hidden) {}

    private record Property(
            String groupName, String name, String label, String type, String fieldType, List<Option> options) {}

    Schema(HubspotHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public List<PropertyDefinition> listMissing() {
        Map<RecordType, Set<String>> present = new EnumMap<>(RecordType.class);
        return CrmSchema.required().stream()
                .filter(property -> !present.computeIfAbsent(recordType(property), this::names)
                        .contains(property.name()))
                .toList();
    }

    @Override
    public void create(PropertyDefinition property) {
        RecordType type = recordType(property);
        String group = type == RecordType.TASKS ? groupOfTasks() : ourGroup(type);
        createUnlessPresent(
                Paths.properties(type),
                wire(property, group),
                "create the property " + property.name() + " of " + type.path());
        if (property.name().equals(TaskProperty.ERROR_COUNT)) {
            errorCount.set(new ErrorCount.Unknown());
        }
    }

    private String groupOfTasks() {
        Call call = Call.get(
                Paths.properties(RecordType.TASKS) + "/" + NEIGHBOUR_ON_TASKS,
                "read the property " + NEIGHBOUR_ON_TASKS);
        return http.send(call, Wire.Property.class).groupName();
    }

    private String ourGroup(RecordType type) {
        if (!groupsMade.contains(type)) {
            createUnlessPresent(
                    Paths.properties(type) + "/groups",
                    new Group(OUR_GROUP, "Leadwright", -1),
                    "create the property group " + OUR_GROUP + " of " + type.path());
            groupsMade.add(type);
        }
        return OUR_GROUP;
    }

    /** Whether tasks have {@link TaskProperty#ERROR_COUNT}; asked once, and again from time to time while they do not. */
    boolean hasErrorCount() {
        return switch (errorCount.get()) {
            case ErrorCount.Present present -> true;
            case ErrorCount.Absent(Instant asOf) when clock.instant().isBefore(asOf.plus(ABSENCE_HOLDS)) -> false;
            case ErrorCount.Absent absent -> askForErrorCount();
            case ErrorCount.Unknown unknown -> askForErrorCount();
        };
    }

    private boolean askForErrorCount() {
        boolean present = names(RecordType.TASKS).contains(TaskProperty.ERROR_COUNT);
        errorCount.set(present ? new ErrorCount.Present() : new ErrorCount.Absent(clock.instant()));
        return present;
    }

    private Set<String> names(RecordType type) {
        Call call = Call.get(Paths.properties(type), "list the properties of " + type.path());
        return http.send(call, Wire.PropertyList.class).results().stream()
                .map(Wire.Property::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A property's name is unique, so creating it can be repeated like an update. */
    private void createUnlessPresent(String path, Object body, String purpose) {
        try {
            http.send(Call.write(path, body, purpose), Wire.Done.class);
        } catch (CrmException.Conflict alreadyThere) {
            // What was wanted exists: made by an earlier run, or by a person.
        }
    }

    private static Property wire(PropertyDefinition property, String group) {
        List<Option> options = IntStream.range(0, property.options().size())
                .mapToObj(i ->
                        new Option(property.options().get(i), property.options().get(i), i, false))
                .toList();
        return switch (property.kind()) {
            case TEXT -> wire(property, group, "string", "text", options);
            case LONG_TEXT -> wire(property, group, "string", "textarea", options);
            case NUMBER -> wire(property, group, "number", "number", options);
            case DATE_TIME -> wire(property, group, "datetime", "date", options);
            case ENUMERATION -> wire(property, group, "enumeration", "select", options);
        };
    }

    private static Property wire(
            PropertyDefinition property, String group, String type, String fieldType, List<Option> options) {
        return new Property(group, property.name(), property.label(), type, fieldType, options);
    }

    private static RecordType recordType(PropertyDefinition property) {
        return switch (property.on()) {
            case CONTACT -> RecordType.CONTACTS;
            case COMPANY -> RecordType.COMPANIES;
            case TASK -> RecordType.TASKS;
        };
    }
}
