package dev.leadwright.replies.incoming;

import dev.leadwright.replies.BouncesAndComplaints;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what came back in the table of incoming mail, of all portals: mail providers judge the sender. */
@Component
class ReturnedMail implements BouncesAndComplaints {
    private final JdbcClient sql;

    ReturnedMail(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Count count(Instant receivedSince, Instant sentSince) {
        return sql.sql("""
                SELECT count(DISTINCT sent_message_id) FILTER (WHERE kind = 'BOUNCE_HARD' AND counts) AS bounced,
                       count(DISTINCT sent_message_id) FILTER (WHERE kind = 'COMPLAINT' AND matched = 'STRONG') AS complaints
                  FROM leadwright.incoming_mail
                 WHERE kind IN ('BOUNCE_HARD', 'COMPLAINT') AND received_at >= :received AND sent_at >= :sent
                """)
                .param("received", Timestamp.from(receivedSince))
                .param("sent", Timestamp.from(sentSince))
                .query((row, _) -> new Count(row.getLong("bounced"), row.getLong("complaints")))
                .single();
    }
}
