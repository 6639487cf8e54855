package dev.leadwright.portal.schema;

import dev.leadwright.portal.problem.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The properties in force, held in memory: every record that is read or written asks for them. */
@Component
public class PropertyCatalog {

    private final PropertyStore store;
    private final Clock clock;
    private final Map<ObjectType, Map<String, PropertyDefinition>> inForce = new ConcurrentHashMap<>();

    PropertyCatalog(PropertyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<PropertyDefinition> find(ObjectType type, String name) {
        return Optional.ofNullable(of(type).get(name));
    }

    /** The property, or a 404. */
    public PropertyDefinition get(ObjectType type, String name) {
        return find(type, name)
                .orElseThrow(
                        () -> Problem.notFound("Property '%s' of %s does not exist".formatted(name, type.plural())));
    }

    public Collection<PropertyDefinition> list(ObjectType type) {
        return of(type).values();
    }

    List<PropertyDefinition> listArchived(ObjectType type) {
        return store.list(type, true);
    }

    List<PropertyGroup> listGroups(ObjectType type) {
        return store.listGroups(type);
    }

    void addGroup(ObjectType type, PropertyGroup group) {
        store.insertGroup(type, group);
    }

    void changeGroup(ObjectType type, PropertyGroup group) {
        store.updateGroup(type, group);
    }

    void archiveGroup(ObjectType type, String name) {
        store.archiveGroup(type, name, clock.instant());
    }

    /** Puts an archived definition of this name in force again; in force after {@link #forget}. */
    boolean restore(ObjectType type, String name) {
        return store.restore(type, name);
    }

    /** Adds a definition; it is in force after {@link #forget}, once the transaction has ended. */
    void add(PropertyDefinition property) {
        store.insert(property);
    }

    void change(PropertyDefinition property) {
        store.update(property);
        inForce.remove(property.objectType());
    }

    /** Archives a custom property; HubSpot's own stay. Archiving what is not there changes nothing. */
    void archive(ObjectType type, String name) {
        store.archive(type, name, clock.instant());
        inForce.remove(type);
    }

    /** Reads the definitions anew when next asked, for example after a transaction that added some. */
    void forget(ObjectType type) {
        inForce.remove(type);
    }

    private Map<String, PropertyDefinition> of(ObjectType type) {
        return inForce.computeIfAbsent(type, this::load);
    }

    private Map<String, PropertyDefinition> load(ObjectType type) {
        Map<String, PropertyDefinition> byName = new LinkedHashMap<>();
        store.list(type, false).forEach(property -> byName.put(property.name(), property));
        return byName;
    }
}
