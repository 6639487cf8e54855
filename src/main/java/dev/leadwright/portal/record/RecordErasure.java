package dev.leadwright.portal.record;

import dev.leadwright.portal.identity.MergedIds;
import dev.leadwright.portal.problem.Problem;
import dev.leadwright.portal.schema.ObjectType;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes a contact for good. Its notes, e-mails and messages go with it unless they stand on another record too; tasks
 * stay, without it. An address that nobody has is only put on a list that keeps people, and not programs, from using it
 * again. Sources: HubSpot's reference "Permanently delete a contact (GDPR-compliant)", and its knowledge base "Understand
 * restorable and permanent contact deletions".
 */
@Component
public class RecordErasure {
    private static final List<String> GONE_WITH_IT = List.of("notes", "emails", "communications");

    private final JdbcClient jdbc;
    private final RecordFinder finder;
    private final MergedIds mergedIds;
    private final TransactionTemplate transaction;

    RecordErasure(JdbcClient jdbc, RecordFinder finder, MergedIds mergedIds, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.finder = finder;
        this.mergedIds = mergedIds;
        this.transaction = transaction;
    }

    public void erase(ObjectType type, ErasureInput input) {
        if (type != ObjectType.CONTACTS) {
            throw Problem.invalid("Only contacts can be deleted for good.");
        }
        String given = input.objectId();
        if (given == null || given.isBlank()) {
            throw Problem.invalid("Some required fields were not set: [objectId]");
        }
        Optional<Long> id = finder.findId(type, given, input.idProperty()).filter(this::exists);
        if (id.isPresent()) {
            transaction.executeWithoutResult(_ -> erase(id.get()));
            mergedIds.reload();
        } else if (!"email".equals(input.idProperty())) {
            throw Problem.objectNotFound(given);
        }
    }

    private boolean exists(long contact) {
        return jdbc.sql("select exists (select from object where id = :id and type = 'contacts')")
                .param("id", contact)
                .query(Boolean.class)
                .single();
    }

    private void erase(long contact) {
        listLoggedOnItAlone(contact).forEach(this::delete);
        delete(contact);
        jdbc.sql("delete from merged_id where current_id = :id")
                .param("id", contact)
                .update();
    }

    private List<Long> listLoggedOnItAlone(long contact) {
        return jdbc.sql("""
                        select distinct a.to_id from association a
                        where a.from_id = :id and a.to_type in (:types) and not exists (
                            select from association b where b.from_id = a.to_id and b.to_id <> :id)
                        """)
                .param("id", contact)
                .param("types", GONE_WITH_IT)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private void delete(long id) {
        for (String statement : List.of(
                "delete from association where from_id = :id or to_id = :id",
                "delete from unique_value where object_id = :id",
                "delete from object_version where id = :id",
                "delete from object where id = :id")) {
            jdbc.sql(statement).param("id", id).update();
        }
    }
}
