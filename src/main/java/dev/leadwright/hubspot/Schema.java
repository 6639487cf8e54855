package dev.leadwright.hubspot;

import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmSchema;
import dev.leadwright.crm.PropertyDefinition;
import dev.leadwright.crm.PropertyDefinition.ObjectType;
import dev.leadwright.crm.PropertyState;
import dev.leadwright.crm.SchemaPart;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The properties of the portal's records. */
final class Schema implements CrmSchema {
    private static final String OUR_GROUP = "leadwright";

    /** A property of HubSpot's own, in whose group ours stands: it is not documented that tasks may have other groups. */
    private static final String NEIGHBOUR_ON_TASKS = "hs_task_subject";

    private final HubspotHttp http;
    private final TaskExtras taskExtras;
    private final Set<RecordType> groupsMade = ConcurrentHashMap.newKeySet();

    private record Group(String name, String label, int displayOrder) {}

    private record Option(String label, String value, int displayOrder, boolean hidden) {}

    private record Property(
            String groupName,
            String name,
            String label,
            String type,
            String fieldType,
            List<Option> options,
            boolean hasUniqueValue) {}

    Schema(HubspotHttp http, Clock clock) {
        this.http = http;
        taskExtras = new TaskExtras(() -> listProperties(RecordType.TASKS), clock);
    }

    /** Which of our properties the tasks have; cheap to ask often. */
    TaskExtras taskExtras() {
        return taskExtras;
    }

    /** Every property of the portal for this type. */
    List<Wire.Property> listProperties(RecordType type) {
        Call call = Call.get(Paths.properties(type), "list the properties of " + type.path());
        return http.send(call, Wire.PropertyList.class).results();
    }

    @Override
    public List<SchemaPart> listParts() {
        return Arrays.stream(ObjectType.values()).map(this::part).toList();
    }

    private SchemaPart part(ObjectType on) {
        RecordType type = recordType(on);
        Map<String, Wire.Property> found = listProperties(type).stream()
                .collect(Collectors.toMap(Wire.Property::name, Function.identity(), (first, _) -> first));
        List<PropertyState> states = CrmSchema.required().stream()
                .filter(property -> property.on() == on)
                .map(property -> state(property, Optional.ofNullable(found.get(property.name()))))
                .toList();
        return switch (on) {
            case CONTACT, COMPANY -> new SchemaPart(on, OUR_GROUP, hasOurGroup(type), states);
            case TASK -> new SchemaPart(on, groupOfNeighbour(found), true, states);
        };
    }

    private static PropertyState state(PropertyDefinition wanted, Optional<Wire.Property> found) {
        return found.<PropertyState>map(present -> PropertyForm.findDifference(wanted, present)
                        .<PropertyState>map(difference -> new PropertyState.Different(wanted, difference))
                        .orElseGet(() -> new PropertyState.Present(wanted)))
                .orElseGet(() -> new PropertyState.Missing(wanted));
    }

    private boolean hasOurGroup(RecordType type) {
        Call call = Call.get(Paths.properties(type) + "/groups", "list the property groups of " + type.path());
        return http.send(call, Wire.PropertyGroups.class).has(OUR_GROUP);
    }

    private static String groupOfNeighbour(Map<String, Wire.Property> found) {
        return Optional.ofNullable(found.get(NEIGHBOUR_ON_TASKS))
                .map(Wire.Property::groupName)
                .orElse(OUR_GROUP);
    }

    @Override
    public void create(PropertyDefinition property) {
        RecordType type = recordType(property.on());
        String group = property.on() == ObjectType.TASK ? groupOfTasks() : ourGroup(type);
        Call call = Call.write(
                Paths.properties(type),
                wire(property, group),
                "create the property " + property.name() + " of " + type.path());
        try {
            requireUnique(property, http.send(call, Wire.Property.class));
        } catch (CrmException.Conflict alreadyThere) {
            // What was wanted exists: made by an earlier run, or by a person.
        } finally {
            taskExtras.forget();
        }
    }

    private static void requireUnique(PropertyDefinition wanted, Wire.Property made) {
        if (wanted.unique() && !made.hasUniqueValue()) {
            throw new CrmException.Invalid(
                    "HubSpot made the property " + wanted.name() + ", but it does not keep its values unique.");
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
            createGroup(type);
            groupsMade.add(type);
        }
        return OUR_GROUP;
    }

    private void createGroup(RecordType type) {
        try {
            http.send(
                    Call.write(
                            Paths.properties(type) + "/groups",
                            new Group(OUR_GROUP, "Leadwright", -1),
                            "create the property group " + OUR_GROUP + " of " + type.path()),
                    Wire.Done.class);
        } catch (CrmException.Conflict alreadyThere) {
            // What was wanted exists.
        }
    }

    private static Property wire(PropertyDefinition property, String group) {
        List<Option> options = IntStream.range(0, property.options().size())
                .mapToObj(i ->
                        new Option(property.options().get(i), property.options().get(i), i, false))
                .toList();
        PropertyForm form = PropertyForm.of(property.kind());
        return new Property(
                group, property.name(), property.label(), form.type(), form.fieldType(), options, property.unique());
    }

    private static RecordType recordType(ObjectType on) {
        return switch (on) {
            case CONTACT -> RecordType.CONTACTS;
            case COMPANY -> RecordType.COMPANIES;
            case TASK -> RecordType.TASKS;
        };
    }
}
