package dev.leadwright.portal.schema;

import dev.leadwright.portal.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code property} and {@code property_group}. */
@Component
class PropertyStore {

    private static final TypeReference<List<PropertyOption>> OPTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PropertyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<PropertyDefinition> list(ObjectType type, boolean archived) {
        return jdbc.sql("""
                        select * from property
                        where object_type = :type and (archived_at is not null) = :archived
                        order by display_order, name
                        """)
                .param("type", type.plural())
                .param("archived", archived)
                .query(this::definition)
                .list();
    }

    void insert(PropertyDefinition property) {
        try {
            jdbc.sql("""
                            insert into property (object_type, name, label, description, group_name, type, field_type,
                                options, has_unique_value, hubspot_defined, hidden, form_field, display_order,
                                created_at, updated_at)
                            values (:objectType, :name, :label, :description, :group, :type, :fieldType,
                                :options::jsonb, :unique, false, :hidden, :formField, :displayOrder, :at, :at)
                            """)
                    .param("objectType", property.objectType().plural())
                    .param("name", property.name())
                    .param("label", property.label())
                    .param("description", property.description())
                    .param("group", property.groupName())
                    .param("type", property.type().wireName())
                    .param("fieldType", property.fieldType())
                    .param("options", json.writeValueAsString(property.options()))
                    .param("unique", property.hasUniqueValue())
                    .param("hidden", property.hidden())
                    .param("formField", property.formField())
                    .param("displayOrder", property.displayOrder())
                    .param("at", property.createdAt().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Problem.alreadyExists(
                    "A property named '%s' already exists.".formatted(property.name()),
                    "Properties.PROPERTY_WITH_NAME_EXISTS");
        }
    }

    void update(PropertyDefinition property) {
        jdbc.sql("""
                        update property set label = :label, description = :description, group_name = :group,
                            field_type = :fieldType, options = :options::jsonb, hidden = :hidden,
                            form_field = :formField, display_order = :displayOrder, updated_at = :at
                        where object_type = :objectType and name = :name
                        """)
                .param("objectType", property.objectType().plural())
                .param("name", property.name())
                .param("label", property.label())
                .param("description", property.description())
                .param("group", property.groupName())
                .param("fieldType", property.fieldType())
                .param("options", json.writeValueAsString(property.options()))
                .param("hidden", property.hidden())
                .param("formField", property.formField())
                .param("displayOrder", property.displayOrder())
                .param("at", property.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was an archived property of this name; it is in force again, as it was. */
    boolean restore(ObjectType type, String name) {
        return jdbc.sql("""
                        update property set archived_at = null
                        where object_type = :type and name = :name and archived_at is not null
                        """).param("type", type.plural()).param("name", name).update() > 0;
    }

    void archive(ObjectType type, String name, Instant at) {
        jdbc.sql("""
                        update property set archived_at = :at
                        where object_type = :type and name = :name and not hubspot_defined
                        """)
                .param("type", type.plural())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<PropertyGroup> listGroups(ObjectType type) {
        return jdbc.sql("""
                        select * from property_group where object_type = :type and archived_at is null
                        order by display_order, name
                        """)
                .param("type", type.plural())
                .query((row, index) ->
                        new PropertyGroup(row.getString("name"), row.getString("label"), row.getInt("display_order")))
                .list();
    }

    /** Adds a group; the name of an archived one makes a new group, which its properties find when they are restored. */
    void insertGroup(ObjectType type, PropertyGroup group) {
        int added = jdbc.sql("""
                        insert into property_group (object_type, name, label, display_order)
                        values (:type, :name, :label, :displayOrder)
                        on conflict (object_type, name) do update
                            set label = :label, display_order = :displayOrder, archived_at = null
                            where property_group.archived_at is not null
                        """)
                .param("type", type.plural())
                .param("name", group.name())
                .param("label", group.label())
                .param("displayOrder", group.displayOrder())
                .update();
        if (added == 0) {
            throw Problem.conflict("A property group named '%s' already exists.".formatted(group.name()));
        }
    }

    void updateGroup(ObjectType type, PropertyGroup group) {
        jdbc.sql("""
                        update property_group set label = :label, display_order = :displayOrder
                        where object_type = :type and name = :name
                        """)
                .param("type", type.plural())
                .param("name", group.name())
                .param("label", group.label())
                .param("displayOrder", group.displayOrder())
                .update();
    }

    void archiveGroup(ObjectType type, String name, Instant at) {
        jdbc.sql("update property_group set archived_at = :at where object_type = :type and name = :name")
                .param("type", type.plural())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private PropertyDefinition definition(ResultSet row, int index) throws SQLException {
        return new PropertyDefinition(
                ObjectType.parse(row.getString("object_type")),
                row.getString("name"),
                row.getString("label"),
                row.getString("description"),
                row.getString("group_name"),
                ValueType.parse(row.getString("type")),
                row.getString("field_type"),
                json.readValue(row.getString("options"), OPTIONS),
                row.getBoolean("has_unique_value"),
                row.getBoolean("read_only"),
                row.getBoolean("hubspot_defined"),
                row.getBoolean("hidden"),
                row.getBoolean("form_field"),
                row.getInt("display_order"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
