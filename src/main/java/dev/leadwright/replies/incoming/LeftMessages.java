package dev.leadwright.replies.incoming;

import dev.leadwright.replies.mailbox.Bookmark;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages that could not be taken when the mailbox was read past them, and when they are asked for again. */
@Component
class LeftMessages {
    /** The first time counts; with the waits between them it is an hour and a half until a person is told. */
    static final int TRIES = 5;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final JdbcClient sql;
    private final Clock clock;

    LeftMessages(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those of the mailbox's present numbering. */
    List<Bookmark> listDue(String mailbox) {
        return sql.sql("""
                SELECT uid_validity, uid FROM leadwright.mailbox_left JOIN leadwright.mailbox USING (name, uid_validity)
                 WHERE name = :name AND next_try_at <= :now ORDER BY next_try_at, uid LIMIT :limit
                """)
                .param("name", mailbox)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", AT_ONCE)
                .query((row, _) -> new Bookmark(row.getLong("uid_validity"), row.getLong("uid")))
                .list();
    }

    /** Leaves it for later; false if that was its last try: then it is forgotten here. */
    boolean leave(String mailbox, Bookmark message) {
        int tries = sql.sql("""
                INSERT INTO leadwright.mailbox_left AS known (name, uid_validity, uid, tries, next_try_at)
                VALUES (:name, :validity, :uid, 1, :now)
                ON CONFLICT (name, uid_validity, uid) DO UPDATE SET tries = known.tries + 1
                RETURNING tries
                """)
                .param("name", mailbox)
                .param("validity", message.uidValidity())
                .param("uid", message.lastUid())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        if (tries >= TRIES) {
            forget(mailbox, message);
            return false;
        }
        sql.sql("UPDATE leadwright.mailbox_left SET next_try_at = :next"
                        + " WHERE name = :name AND uid_validity = :validity AND uid = :uid")
                .param("next", Timestamp.from(clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (2 * (tries - 1))))))
                .param("name", mailbox)
                .param("validity", message.uidValidity())
                .param("uid", message.lastUid())
                .update();
        return true;
    }

    /** It was taken, or is gone. */
    void forget(String mailbox, Bookmark message) {
        sql.sql("DELETE FROM leadwright.mailbox_left WHERE name = :name AND uid_validity = :validity AND uid = :uid")
                .param("name", mailbox)
                .param("validity", message.uidValidity())
                .param("uid", message.lastUid())
                .update();
    }
}
