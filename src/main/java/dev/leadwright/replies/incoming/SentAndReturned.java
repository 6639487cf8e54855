package dev.leadwright.replies.incoming;

import dev.leadwright.crm.ContactId;
import dev.leadwright.replies.MailResult;
import dev.leadwright.replies.MailResults;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays what came back beside what was sent. */
@Component
class SentAndReturned implements MailResults {
    private final JdbcClient sql;
    private final WorkedPortal portal;

    SentAndReturned(JdbcClient sql, WorkedPortal portal) {
        this.sql = sql;
        this.portal = portal;
    }

    @Override
    public Map<ContactId, MailResult> of(Collection<ContactId> contacts) {
        Map<ContactId, MailResult> results = new HashMap<>();
        if (contacts.isEmpty()) {
            return results;
        }
        sql.sql("""
                WITH sent AS (
                    SELECT contact_id, count(*) AS mails FROM leadwright.sent_mail
                     WHERE contact_id = ANY (:contacts) AND state IN ('ACCEPTED', 'UNKNOWN') GROUP BY contact_id),
                returned AS (
                    SELECT contact_id, count(DISTINCT sent_message_id) FILTER (WHERE kind = 'BOUNCE_HARD') AS bounced,
                           bool_or(kind = 'REPLY') AS replied, bool_or(kind = 'UNSUBSCRIBE_REQUEST') AS unsubscribed,
                           bool_or(kind = 'COMPLAINT') AS complained
                      FROM leadwright.incoming_mail
                     WHERE portal = :portal AND contact_id = ANY (:contacts) GROUP BY contact_id)
                SELECT contact_id, coalesce(mails, 0) AS mails, coalesce(bounced, 0) AS bounced,
                       coalesce(replied, false) AS replied, coalesce(unsubscribed, false) AS unsubscribed,
                       coalesce(complained, false) AS complained
                  FROM sent FULL JOIN returned USING (contact_id)
                """)
                .param("contacts", contacts.stream().map(ContactId::value).toArray(String[]::new))
                .param("portal", portal.id())
                .query(row -> {
                    results.put(
                            new ContactId(row.getString("contact_id")),
                            new MailResult(
                                    row.getInt("mails"),
                                    row.getInt("bounced"),
                                    row.getBoolean("replied"),
                                    row.getBoolean("unsubscribed"),
                                    row.getBoolean("complained")));
                });
        return results;
    }
}
