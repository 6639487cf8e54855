package dev.leadwright.portal.record;

import dev.leadwright.portal.schema.ObjectType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code object}. */
@Component
public class RecordStore {

    private static final TypeReference<Map<String, String>> PROPERTIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RecordHistory history;

    RecordStore(JdbcClient jdbc, JsonMapper json, RecordHistory history) {
        this.jdbc = jdbc;
        this.json = json;
        this.history = history;
    }

    StoredRecord insert(ObjectType type, Map<String, String> properties, Instant createdAt, Instant at) {
        return jdbc.sql("""
                        insert into object (type, properties, created_at, updated_at)
                        values (:type, :properties::jsonb, :createdAt, :at) returning *
                        """)
                .param("createdAt", createdAt.atOffset(ZoneOffset.UTC))
                .param("type", type.plural())
                .param("properties", json.writeValueAsString(properties))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .single();
    }

    StoredRecord update(long id, Map<String, String> properties, Instant at) {
        history.keep(id, at);
        return jdbc.sql("""
                        update object set properties = :properties::jsonb, updated_at = :at where id = :id returning *
                        """)
                .param("id", id)
                .param("properties", json.writeValueAsString(properties))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .single();
    }

    /** Sets one property without touching the rest; for what the portal itself derives. */
    public void set(long id, String property, String value, Instant at) {
        history.keep(id, at);
        jdbc.sql("""
                        update object set properties = properties || jsonb_build_object(:property::text, :value::text),
                            updated_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("property", property)
                .param("value", value)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void archive(long id, Instant at) {
        history.keep(id, at);
        jdbc.sql("update object set archived_at = :at, updated_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Removes records for good: those that went into another. */
    void delete(Collection<Long> ids) {
        jdbc.sql("delete from object where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    public Optional<StoredRecord> find(ObjectType type, long id, boolean archived) {
        return jdbc.sql("""
                        select * from object where id = :id and type = :type and (archived_at is not null) = :archived
                        """)
                .param("id", id)
                .param("type", type.plural())
                .param("archived", archived)
                .query(this::read)
                .optional();
    }

    /** The record, held against changes by others until the transaction ends. */
    Optional<StoredRecord> findAndLock(ObjectType type, long id) {
        return jdbc.sql(
                        "select * from object where id = :id and type = :type and archived_at is null for no key update")
                .param("id", id)
                .param("type", type.plural())
                .query(this::read)
                .optional();
    }

    /** Those of the ids that exist, in the order of their ids. */
    public List<StoredRecord> listByIds(ObjectType type, Collection<Long> ids, boolean archived) {
        return jdbc.sql("""
                        select * from object
                        where id = any(:ids) and type = :type and (archived_at is not null) = :archived order by id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("type", type.plural())
                .param("archived", archived)
                .query(this::read)
                .list();
    }

    /** Holds several records at once, always in the order of their ids, so that two batches cannot wait for each other. */
    void lockAll(Collection<Long> ids) {
        jdbc.sql("select id from object where id = any(:ids) order by id for no key update")
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public List<StoredRecord> listAfter(ObjectType type, long after, int limit, boolean archived) {
        return jdbc.sql("""
                        select * from object
                        where type = :type and id > :after and (archived_at is not null) = :archived
                        order by id limit :limit
                        """)
                .param("type", type.plural())
                .param("after", after)
                .param("archived", archived)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    public long count(ObjectType type) {
        return jdbc.sql("select count(*) from object where type = :type and archived_at is null")
                .param("type", type.plural())
                .query(Long.class)
                .single();
    }

    public StoredRecord read(ResultSet row, int index) throws SQLException {
        OffsetDateTime archivedAt = row.getObject("archived_at", OffsetDateTime.class);
        return new StoredRecord(
                row.getLong("id"),
                ObjectType.parse(row.getString("type")),
                json.readValue(row.getString("properties"), PROPERTIES),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                archivedAt == null ? null : archivedAt.toInstant());
    }
}
