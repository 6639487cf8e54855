package dev.leadwright.portal.association;

import dev.leadwright.portal.schema.ObjectType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code association}; both directions of an association are written and deleted together. */
@Component
class AssociationStore {

    private final JdbcClient jdbc;
    private final AssociationTypes types;

    AssociationStore(JdbcClient jdbc, AssociationTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** A row as read: the other record, and as what it belongs. */
    record Row(
            long fromId,
            long toId,
            String category,
            int typeId,
            String name,
            @Nullable String label) {}

    void insert(long from, long to, AssociationType type) {
        insertOne(from, to, type);
        insertOne(to, from, types.inverse(type));
    }

    void delete(long from, long to, AssociationType type) {
        deleteOne(from, to, type);
        deleteOne(to, from, types.inverse(type));
    }

    void deleteAll(long from, long to) {
        jdbc.sql("delete from association where (from_id = :a and to_id = :b) or (from_id = :b and to_id = :a)")
                .param("a", from)
                .param("b", to)
                .update();
    }

    /**
     * Gives the associations of one record to another, except with some records and of some kinds. Both directions move;
     * what the new one has already stays as it is.
     */
    void move(long from, long to, Collection<Long> exceptWith, Collection<Integer> exceptTypes) {
        jdbc.sql("""
                        insert into association (from_id, from_type, to_id, to_type, category, type_id)
                        select case when from_id = :from then :to else from_id end, from_type,
                            case when to_id = :from then :to else to_id end, to_type, category, type_id
                        from association
                        where (from_id = :from or to_id = :from)
                            and not (from_id = any(:except) and to_id = any(:except))
                            and not (category = 'HUBSPOT_DEFINED' and type_id = any(:types))
                        on conflict do nothing
                        """)
                .param("from", from)
                .param("to", to)
                .param("except", exceptWith.toArray(Long[]::new))
                .param("types", exceptTypes.toArray(Integer[]::new))
                .update();
        jdbc.sql("delete from association where from_id = :from or to_id = :from")
                .param("from", from)
                .update();
    }

    /** What belongs to these records, of one kind, without archived records; by the other record's id. */
    List<Row> list(Collection<Long> from, ObjectType to, long afterToId) {
        return jdbc.sql("""
                        select a.from_id, a.to_id, a.category, a.type_id, t.name, t.label
                        from association a
                        join association_type t using (category, type_id)
                        join object o on o.id = a.to_id and o.archived_at is null
                        where a.from_id = any(:from) and a.to_type = :to and a.to_id > :after
                        order by a.from_id, a.to_id, a.type_id
                        """)
                .param("from", from.toArray(Long[]::new))
                .param("to", to.plural())
                .param("after", afterToId)
                .query((row, index) -> new Row(
                        row.getLong("from_id"),
                        row.getLong("to_id"),
                        row.getString("category"),
                        row.getInt("type_id"),
                        row.getString("name"),
                        row.getString("label")))
                .list();
    }

    /** Which of these ids are records of this kind, and holds them, so that they are not archived meanwhile. */
    boolean exist(ObjectType type, Collection<Long> ids) {
        long found = jdbc.sql("""
                        select id from object where id = any(:ids) and type = :type and archived_at is null
                        order by id for key share
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("type", type.plural())
                .query(Long.class)
                .list()
                .size();
        return found == ids.stream().distinct().count();
    }

    /** Holds a contact, so that two requests cannot both give it a primary company. */
    void lock(long id) {
        jdbc.sql("select id from object where id = :id for no key update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private void insertOne(long from, long to, AssociationType type) {
        jdbc.sql("""
                        insert into association (from_id, from_type, to_id, to_type, category, type_id)
                        values (:from, :fromType, :to, :toType, :category, :typeId) on conflict do nothing
                        """)
                .param("from", from)
                .param("fromType", type.from().plural())
                .param("to", to)
                .param("toType", type.to().plural())
                .param("category", type.category())
                .param("typeId", type.typeId())
                .update();
    }

    private void deleteOne(long from, long to, AssociationType type) {
        jdbc.sql("""
                        delete from association
                        where from_id = :from and to_type = :toType and to_id = :to
                            and category = :category and type_id = :typeId
                        """)
                .param("from", from)
                .param("toType", type.to().plural())
                .param("to", to)
                .param("category", type.category())
                .param("typeId", type.typeId())
                .update();
    }
}
