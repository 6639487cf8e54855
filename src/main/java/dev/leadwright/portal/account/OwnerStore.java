package dev.leadwright.portal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code owner}. */
@Component
public class OwnerStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds an owner, or renames the one with this e-mail address. */
    public void seed(String email, String firstName, String lastName) {
        jdbc.sql("""
                        insert into owner (email, first_name, last_name, created_at, updated_at)
                        values (:email, :first, :last, :at, :at)
                        on conflict (lower(email)) do update set first_name = :first, last_name = :last
                        """)
                .param("email", email)
                .param("first", firstName)
                .param("last", lastName)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Owners after an id, in the order of their ids; with an e-mail address only the one who has it. */
    public List<Owner> list(@Nullable String email, long after, int limit) {
        return jdbc.sql("""
                        select * from owner
                        where id > :after and (:email::text is null or lower(email) = lower(:email))
                        order by id limit :limit
                        """)
                .param("after", after)
                .param("email", email)
                .param("limit", limit)
                .query(OwnerStore::owner)
                .list();
    }

    public Optional<Owner> find(long id) {
        return jdbc.sql("select * from owner where id = :id")
                .param("id", id)
                .query(OwnerStore::owner)
                .optional();
    }

    public Optional<Owner> findByUserId(long userId) {
        return jdbc.sql("select * from owner where user_id = :id")
                .param("id", userId)
                .query(OwnerStore::owner)
                .optional();
    }

    private static Owner owner(ResultSet row, int index) throws SQLException {
        long userId = row.getLong("user_id");
        return new Owner(
                row.getString("id"),
                row.getString("email"),
                "PERSON",
                row.getString("first_name"),
                row.getString("last_name"),
                userId,
                userId,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                false,
                List.of());
    }
}
