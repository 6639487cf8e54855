package dev.leadwright.erased;

import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes of erased people, in the database. */
@Component
class ErasedTable implements ErasedPeople {
    private final JdbcClient sql;
    private final KeyedHash hash;
    private final Clock clock;

    ErasedTable(JdbcClient sql, KeyedHash hash, Clock clock) {
        this.sql = sql;
        this.hash = hash;
        this.clock = clock;
    }

    @Override
    public boolean isErased(PersonKey key) {
        return !known(List.of(key)).isEmpty();
    }

    @Override
    public boolean isErased(Contact contact) {
        return !known(PersonKey.allOf(contact)).isEmpty();
    }

    @Override
    public Set<ContactId> among(Collection<ContactId> contacts) {
        Set<String> known = known(contacts.stream().map(PersonKey::of).toList());
        return known.isEmpty()
                ? Set.of()
                : contacts.stream()
                        .filter(contact -> known.contains(hash.of(PersonKey.of(contact))))
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void remember(Collection<PersonKey> keys) {
        Timestamp now = Timestamp.from(clock.instant());
        keys.stream()
                .distinct()
                .forEach(key -> sql.sql(
                                "INSERT INTO leadwright.erased_key (hash, at) VALUES (:hash, :now) ON CONFLICT DO NOTHING")
                        .param("hash", hash.of(key))
                        .param("now", now)
                        .update());
    }

    private Set<String> known(Collection<PersonKey> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.sql("SELECT hash FROM leadwright.erased_key WHERE hash = ANY (:hashes)")
                        .param("hashes", keys.stream().map(hash::of).distinct().toArray(String[]::new))
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
