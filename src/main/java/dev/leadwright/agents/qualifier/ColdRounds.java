package dev.leadwright.agents.qualifier;

import dev.leadwright.agents.AgentsSettings;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps COLD -> Enrich -> Qualify -> COLD from going round without end. */
@Component
class ColdRounds {
    private final JdbcClient sql;
    private final AgentsSettings settings;
    private final Clock clock;

    ColdRounds(JdbcClient sql, AgentsSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the contact may be enriched once more; the same answer each time for the same task. */
    boolean allowsAnother(ContactId contact, TaskId qualification) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("""
                INSERT INTO leadwright.cold_round (contact_id, task_id, at) VALUES (:contact, :task, :now)
                ON CONFLICT (contact_id, task_id) DO NOTHING
                """)
                .param("contact", contact.value())
                .param("task", qualification.value())
                .param("now", now)
                .update();
        long earlier = sql.sql("""
                SELECT count(*) FROM leadwright.cold_round earlier, leadwright.cold_round mine
                 WHERE mine.contact_id = :contact AND mine.task_id = :task
                   AND earlier.contact_id = mine.contact_id AND earlier.task_id <> mine.task_id
                   AND earlier.at <= mine.at AND earlier.at > :since
                """)
                .param("contact", contact.value())
                .param("task", qualification.value())
                .param("since", now.minus(settings.coldRoundsWithin()))
                .query(Long.class)
                .single();
        return earlier < settings.maxColdRounds();
    }
}
