package dev.leadwright.privacy;

import dev.leadwright.crm.ContactId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows about a person: counted, shown, erased. */
@Component
class OwnRows {
    /** Nobody is written to so often. */
    private static final int MOST_SHOWN = 10_000;

    /** What is no address is nobody's; empty would be everybody's of whom none is kept. */
    private static final String NO_ADDRESS = "(none)";

    private final JdbcClient sql;

    OwnRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of which table there are how many; those with none are missing. */
    Map<PersonTable, Long> count(Person person) {
        Map<PersonTable, Long> counts = new LinkedHashMap<>();
        Map<String, Object> values = values(person.address(), person.contacts(), person.profiles());
        for (PersonTable table : PersonTables.ALL) {
            long rows = sql.sql(table.count())
                    .params(used(table.count(), values))
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                counts.put(table, rows);
            }
        }
        return counts;
    }

    /** How often the person is mentioned in rows about others and about companies, their own rows included. */
    long countMentions(Person person) {
        String pattern = MentionPattern.of(person.address(), person.names());
        return Mention.ALL.stream()
                .mapToLong(mention -> sql.sql(mention.count())
                        .param("pattern", pattern)
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** Each row as JSON. */
    List<String> show(PersonTable table, Person person) {
        Map<String, Object> values = values(person.address(), person.contacts(), person.profiles());
        return sql.sql(table.show() + " LIMIT " + MOST_SHOWN)
                .params(used(table.show(), values))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Within the caller's transaction. Answers how many rows of each kind went, or are nobody's any more. */
    Map<String, Long> erase(
            Optional<String> address, List<ContactId> contacts, List<String> names, List<String> profiles) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, Object> values = values(address, contacts, profiles);
        sql.sql("DELETE FROM leadwright.sending_slot WHERE contact_id = ANY (:contacts) AND at > now()")
                .params(used(":contacts", values))
                .update();
        for (PersonTable table : PersonTables.ALL) {
            long rows =
                    sql.sql(table.erase()).params(used(table.erase(), values)).update();
            if (rows > 0) {
                counts.put(table.words(), rows);
            }
        }
        contacts.forEach(
                contact -> sql.sql("""
                        UPDATE leadwright.lead_list
                        SET told_contacts = array_remove(told_contacts, CAST(:contact AS text))
                        WHERE :contact = ANY (told_contacts)
                        """).param("contact", contact.value()).update());
        long mentions = takeOutMentions(MentionPattern.of(address, names));
        if (mentions > 0) {
            counts.put("Mentions in other rows", mentions);
        }
        return counts;
    }

    private long takeOutMentions(String pattern) {
        long pictures = sql.sql("""
                        DELETE FROM leadwright.screenshot t WHERE EXISTS (
                            SELECT FROM leadwright.site_reading r WHERE r.reading ~* :pattern
                              AND (split_part(r.site, '/', 1) = t.site OR split_part(r.site, '/', 1) LIKE '%.' || t.site))
                        """).param("pattern", pattern).update();
        return pictures
                + Mention.ALL.stream()
                        .mapToLong(mention -> sql.sql(mention.takeOut())
                                .param("pattern", pattern)
                                .update())
                        .sum();
    }

    private Map<String, Object> values(Optional<String> address, List<ContactId> contacts, List<String> profiles) {
        String[] ids = contacts.stream().map(ContactId::value).toArray(String[]::new);
        List<String> identities = new ArrayList<>();
        address.ifPresent(own -> identities.add("email:" + own));
        profiles.forEach(profile -> identities.add("linkedin:" + profile.toLowerCase(java.util.Locale.ROOT)));
        return Map.of(
                "contacts", ids,
                "address", address.orElse(NO_ADDRESS),
                "tasks", tasksOf(ids),
                "identities", identities.toArray(String[]::new),
                "records", Stream.of(ids).map(id -> "contact/" + id).toArray(String[]::new));
    }

    private String[] tasksOf(String[] contacts) {
        return sql.sql("SELECT task_id FROM leadwright.claim WHERE contact_id = ANY (:contacts)")
                .param("contacts", contacts)
                .query((row, _) -> row.getString(1))
                .list()
                .toArray(String[]::new);
    }

    private static Map<String, Object> used(String statement, Map<String, Object> values) {
        Map<String, Object> used = new LinkedHashMap<>(values);
        used.keySet().removeIf(name -> !statement.contains(":" + name));
        return used;
    }
}
