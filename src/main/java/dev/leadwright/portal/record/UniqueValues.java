package dev.leadwright.portal.record;

import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import dev.leadwright.portal.schema.PropertyCatalog;
import dev.leadwright.portal.schema.PropertyDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code unique_value}: which record has a value that only one may have. */
@Component
public class UniqueValues {

    private final JdbcClient jdbc;
    private final PropertyCatalog catalog;

    UniqueValues(JdbcClient jdbc, PropertyCatalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    public Optional<Long> find(ObjectType type, String property, String value) {
        return jdbc.sql("""
                        select object_id from unique_value where type = :type and property = :property and value = :value
                        """)
                .param("type", type.plural())
                .param("property", property)
                .param("value", fold(value))
                .query(Long.class)
                .optional();
    }

    /** Takes the values of a record that have changed; a 409 names the record that has one already. */
    void take(ObjectType type, long id, Map<String, String> before, Map<String, String> after) {
        for (PropertyDefinition property : uniqueProperties(type)) {
            String name = property.name();
            String had = before.get(name);
            String has = after.get(name);
            if (had != null && !had.equals(has)) {
                release(id, name, had);
            }
            if (has != null && !has.equals(had)) {
                take(type, id, name, has);
            }
        }
    }

    /** Lets the values of records that were merged belong to the one that came of them. */
    void moveAll(Collection<Long> from, long to) {
        jdbc.sql("update unique_value set object_id = :to where object_id = any(:from)")
                .param("from", from.toArray(Long[]::new))
                .param("to", to)
                .update();
    }

    void releaseAll(long id) {
        jdbc.sql("delete from unique_value where object_id = :id")
                .param("id", id)
                .update();
    }

    private void take(ObjectType type, long id, String property, String value) {
        int taken = jdbc.sql("""
                        insert into unique_value (type, property, value, object_id)
                        values (:type, :property, :value, :id) on conflict do nothing
                        """)
                .param("type", type.plural())
                .param("property", property)
                .param("value", fold(value))
                .param("id", id)
                .update();
        Optional<Long> holder = taken == 0 ? find(type, property, value) : Optional.of(id);
        if (holder.isEmpty() || holder.get() != id) {
            throw alreadyExists(type, property, holder);
        }
    }

    private static Problem alreadyExists(ObjectType type, String property, Optional<Long> existing) {
        String kind = type.singular().substring(0, 1).toUpperCase(Locale.ROOT)
                + type.singular().substring(1);
        String reason = property.equals("email") ? "" : " (property %s must be unique)".formatted(property);
        return Problem.conflict("%s already exists%s. Existing ID: %s"
                .formatted(kind, reason, existing.map(String::valueOf).orElse("unknown")));
    }

    /** Only this value: a merged contact has several addresses. */
    private void release(long id, String property, String value) {
        jdbc.sql("delete from unique_value where object_id = :id and property = :property and value = :value")
                .param("id", id)
                .param("property", property)
                .param("value", fold(value))
                .update();
    }

    private List<PropertyDefinition> uniqueProperties(ObjectType type) {
        return catalog.list(type).stream()
                .filter(PropertyDefinition::hasUniqueValue)
                .toList();
    }

    private static String fold(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
