package dev.leadwright.portal.preference;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of subscriptions. */
@Component
class PreferenceStore {

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an address chose for one kind of mail; {@code NOT_SPECIFIED} if nothing. */
    record Choice(long subscriptionId, String name, String status, Optional<Instant> changedAt) {}

    List<Choice> listChoices(String email) {
        return jdbc.sql("""
                        select t.id, t.name, coalesce(s.status, 'NOT_SPECIFIED') as status, s.changed_at
                        from subscription_type t
                        left join subscription_status s on s.subscription_id = t.id and s.email = :email
                        order by t.id
                        """)
                .param("email", email)
                .query((row, index) -> new Choice(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("status"),
                        Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    void choose(String email, long subscriptionId, String status, Instant at) {
        jdbc.sql("""
                        insert into subscription_status (email, subscription_id, status, changed_at)
                        values (:email, :id, :status, :at)
                        on conflict (email, subscription_id) do update set status = :status, changed_at = :at
                        """)
                .param("email", email)
                .param("id", subscriptionId)
                .param("status", status)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Instant> findUnsubscribedFromAll(String email) {
        return jdbc.sql("select changed_at from unsubscribed_from_all where email = :email")
                .param("email", email)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void unsubscribeFromAll(String email, Instant at) {
        jdbc.sql("""
                        insert into unsubscribed_from_all (email, changed_at) values (:email, :at)
                        on conflict do nothing
                        """)
                .param("email", email)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
