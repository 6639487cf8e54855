package dev.leadwright.intake;

import dev.leadwright.crm.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which contacts were noticed as new, by an import or by the watch, so that each is dealt with by one of them. */
@Component
class NoticedContacts {

    private final JdbcClient jdbc;

    NoticedContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(String portal, ContactId contact) {
        return jdbc.sql("SELECT count(*) FROM noticed_contact WHERE portal_id = ? AND contact_id = ?")
                        .params(portal, contact.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void remember(String portal, ContactId contact) {
        jdbc.sql("INSERT INTO noticed_contact (portal_id, contact_id, noticed_at) VALUES (?, ?, now())"
                        + " ON CONFLICT DO NOTHING")
                .params(portal, contact.value())
                .update();
    }
}
