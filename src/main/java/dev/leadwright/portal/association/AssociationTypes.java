package dev.leadwright.portal.association;

import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of associations this portal knows. They do not change while it runs. */
@Component
class AssociationTypes {

    private final List<AssociationType> all;

    AssociationTypes(JdbcClient jdbc) {
        this.all = jdbc.sql("select * from association_type order by type_id")
                .query((row, index) -> new AssociationType(
                        row.getInt("type_id"),
                        row.getString("category"),
                        ObjectType.parse(row.getString("from_type")),
                        ObjectType.parse(row.getString("to_type")),
                        row.getString("name"),
                        row.getString("label"),
                        row.getInt("inverse_type_id"),
                        row.getBoolean("is_default")))
                .list();
    }

    List<AssociationType> list(ObjectType from, ObjectType to) {
        return all.stream()
                .filter(type -> type.from() == from && type.to() == to)
                .toList();
    }

    AssociationType getDefault(ObjectType from, ObjectType to) {
        return list(from, to).stream()
                .filter(AssociationType::isDefault)
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("%s cannot be associated with %s.".formatted(from.plural(), to.plural())));
    }

    AssociationType getPrimaryCompany(ObjectType from) {
        ObjectType to = from == ObjectType.CONTACTS ? ObjectType.COMPANIES : ObjectType.CONTACTS;
        return list(from, to).stream()
                .filter(AssociationType::isPrimaryCompany)
                .findFirst()
                .orElseThrow();
    }

    /** The named kind, if it goes out from this kind of record. */
    AssociationType get(ObjectType from, AssociationSpec spec) {
        return all.stream()
                .filter(type -> type.category().equals(spec.category())
                        && type.typeId() == spec.typeId()
                        && type.from() == from)
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("One or more association types are not valid: %s type %d does not start at %s."
                                .formatted(spec.category(), spec.typeId(), from.plural())));
    }

    AssociationType inverse(AssociationType type) {
        return all.stream()
                .filter(other -> other.category().equals(type.category()) && other.typeId() == type.inverseTypeId())
                .findFirst()
                .orElseThrow();
    }
}
