package dev.leadwright.portal.schema;

import dev.leadwright.portal.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The property endpoints: definitions and groups. */
@Component
public class Properties {

    private final PropertyCatalog catalog;
    private final PropertyRules rules;
    private final TransactionTemplate transaction;

    Properties(PropertyCatalog catalog, PropertyRules rules, TransactionTemplate transaction) {
        this.catalog = catalog;
        this.rules = rules;
        this.transaction = transaction;
    }

    public List<PropertyView> list(ObjectType type, boolean archived) {
        return (archived ? catalog.listArchived(type) : catalog.list(type))
                .stream().map(property -> PropertyView.of(property, archived)).toList();
    }

    public PropertyView get(ObjectType type, String name) {
        return PropertyView.of(catalog.get(type, name), false);
    }

    /** Creates all of them or none. The name of an archived property restores that one. */
    public List<PropertyView> create(ObjectType type, List<NewProperty> wanted) {
        List<String> names = Objects.requireNonNull(transaction.execute(status ->
                wanted.stream().map(property -> create(type, property)).toList()));
        catalog.forget(type);
        return names.stream().map(name -> get(type, name)).toList();
    }

    private String create(ObjectType type, NewProperty wanted) {
        PropertyDefinition definition = rules.newProperty(type, wanted);
        if (!catalog.restore(type, definition.name())) {
            catalog.add(definition);
        }
        return definition.name();
    }

    public PropertyView change(ObjectType type, String name, NewProperty change) {
        PropertyDefinition changed = rules.changed(catalog.get(type, name), change);
        catalog.change(changed);
        return PropertyView.of(changed, false);
    }

    public void archive(ObjectType type, List<String> names) {
        names.forEach(name -> catalog.archive(type, name));
    }

    public List<PropertyGroup> listGroups(ObjectType type) {
        return catalog.listGroups(type);
    }

    public PropertyGroup getGroup(ObjectType type, String name) {
        return listGroups(type).stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Property group '%s' does not exist".formatted(name)));
    }

    public PropertyGroup createGroup(
            ObjectType type, @Nullable String name, @Nullable String label, @Nullable Integer displayOrder) {
        PropertyGroup group = new PropertyGroup(
                rules.validName(name), rules.required("label", label), Objects.requireNonNullElse(displayOrder, -1));
        catalog.addGroup(type, group);
        return group;
    }

    public PropertyGroup changeGroup(
            ObjectType type, String name, @Nullable String label, @Nullable Integer displayOrder) {
        PropertyGroup group = getGroup(type, name);
        PropertyGroup changed = new PropertyGroup(
                name,
                Objects.requireNonNullElse(label, group.label()),
                Objects.requireNonNullElse(displayOrder, group.displayOrder()));
        catalog.changeGroup(type, changed);
        return changed;
    }

    /** Archives a group; its properties must be archived first. */
    public void archiveGroup(ObjectType type, String name) {
        getGroup(type, name);
        if (catalog.list(type).stream()
                .anyMatch(property -> property.groupName().equals(name))) {
            throw Problem.invalid(
                    "Can't delete or purge a group with active properties: %s".formatted(name),
                    "PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES");
        }
        catalog.archiveGroup(type, name);
    }
}
