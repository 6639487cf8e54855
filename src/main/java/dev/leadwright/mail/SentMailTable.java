package dev.leadwright.mail;

import dev.leadwright.mail.SentMail.Entry;
import dev.leadwright.mail.SentMail.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of sent mail. Its states only move forward: a mail that was accepted, refused, or whose end was sent never
 * becomes sendable again, whoever asks and however often.
 */
@Component
class SentMailTable implements SentMail, MailSettlement {
    private static final int MAX_PAGE = 1000;
    private static final int MAX_DETAIL = 500;

    private final JdbcClient sql;
    private final Clock clock;

    SentMailTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Notes that the mail is about to be sent; empty if it may be, else what stands in the way. */
    Optional<Settled> begin(OutgoingMail mail, String recipient, String text) {
        int rows = sql.sql("""
                INSERT INTO sent_mail
                    (message_id, contact_id, stage, recipient, recipient_name, subject, body, state, at)
                VALUES (:messageId, :contactId, :stage, :recipient, :toName, :subject, :text, 'SENDING', :now)
                ON CONFLICT (message_id) DO UPDATE
                    SET recipient = excluded.recipient, recipient_name = excluded.recipient_name,
                        subject = excluded.subject, body = excluded.body,
                        state = 'SENDING', detail = '', at = excluded.at
                    WHERE sent_mail.state IN ('SENDING', 'NOT_TAKEN')
                """)
                .param("messageId", mail.messageId())
                .param("contactId", mail.contactId())
                .param("stage", mail.stage())
                .param("recipient", recipient)
                .param("toName", mail.toName())
                .param("subject", mail.subject())
                .param("text", text)
                .param("now", now())
                .update();
        return rows == 1 ? Optional.empty() : Optional.of(settled(mail.messageId()));
    }

    /**
     * Notes that the end of the mail is sent next.
     *
     * @return false if another node was faster: then it must not be sent
     */
    boolean passPointOfNoReturn(String messageId) {
        return sql.sql("""
                UPDATE sent_mail SET state = 'UNKNOWN', at = :now,
                    detail = 'The end of the message was sent; no answer is known.'
                WHERE message_id = :messageId AND state = 'SENDING'
                """).param("messageId", messageId).param("now", now()).update() == 1;
    }

    void end(String messageId, State state, int replyCode, String detail) {
        sql.sql("""
                UPDATE sent_mail SET state = :state, reply_code = :code, detail = :detail, at = :now
                WHERE message_id = :messageId AND state IN ('SENDING', 'UNKNOWN')
                """)
                .param("messageId", messageId)
                .param("state", state.name())
                .param("code", replyCode)
                .param("detail", detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail)
                .param("now", now())
                .update();
    }

    @Override
    public void settle(String messageId, boolean arrived, String words) {
        end(messageId, arrived ? State.ACCEPTED : State.NOT_TAKEN, 0, words);
    }

    @Override
    public List<Entry> list(int limit, int offset) {
        if (limit < 1 || limit > MAX_PAGE || offset < 0) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " mails and begins at 0 or later.");
        }
        return sql.sql("SELECT * FROM sent_mail ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(SentMailTable::entry)
                .list();
    }

    @Override
    public List<Entry> listOf(String contactId) {
        return sql.sql("SELECT * FROM sent_mail WHERE contact_id = :contactId ORDER BY at DESC, id DESC")
                .param("contactId", contactId)
                .query(SentMailTable::entry)
                .list();
    }

    @Override
    public Optional<Entry> find(long id) {
        return sql.sql("SELECT * FROM sent_mail WHERE id = :id")
                .param("id", id)
                .query(SentMailTable::entry)
                .optional();
    }

    @Override
    public Optional<Entry> findByMessageId(String messageId) {
        return sql.sql("SELECT * FROM sent_mail WHERE message_id = :messageId")
                .param("messageId", messageId)
                .query(SentMailTable::entry)
                .optional();
    }

    @Override
    public Optional<Entry> findByToken(String token) {
        return sql.sql("SELECT * FROM sent_mail WHERE split_part(message_id, '@', 1) = :token LIMIT 1")
                .param("token", token)
                .query(SentMailTable::entry)
                .optional();
    }

    @Override
    public List<Entry> listTo(String address, Instant since) {
        return sql.sql("SELECT * FROM sent_mail WHERE recipient = :address AND at >= :since ORDER BY at DESC, id DESC")
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query(SentMailTable::entry)
                .list();
    }

    @Override
    public List<Entry> listFirst(Instant since, String after, int limit) {
        return sql.sql("""
                SELECT DISTINCT ON (contact_id) * FROM sent_mail
                 WHERE at >= :since AND contact_id > :after AND state IN ('ACCEPTED', 'UNKNOWN')
                 ORDER BY contact_id, at, id LIMIT :limit
                """)
                .param("since", Timestamp.from(since))
                .param("after", after)
                .param("limit", limit)
                .query(SentMailTable::entry)
                .list();
    }

    /** RFC 5321 and RFC 3463: mailbox unavailable, not local or not allowed; addressing and mailbox status; but no policy. */
    @Override
    public Tally tally(Instant since) {
        return sql.sql("""
                SELECT count(*) FILTER (WHERE state IN ('ACCEPTED', 'UNKNOWN')) AS taken,
                       count(*) FILTER (WHERE state = 'REFUSED' AND (detail ~ '5\\.[12]\\.[0-9]'
                           OR (reply_code IN (550, 551, 553) AND detail !~ '5\\.7\\.'))) AS refused
                  FROM sent_mail WHERE at >= :since
                """)
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Tally(row.getLong("taken"), row.getLong("refused")))
                .single();
    }

    @Override
    public Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        sql.sql("SELECT state, count(*) AS mails FROM sent_mail GROUP BY state").query(rows -> {
            counts.put(State.valueOf(rows.getString("state")), rows.getLong("mails"));
        });
        return counts;
    }

    /** How an earlier try of the same mail ended. */
    record Settled(State state, int replyCode, String detail) {}

    private Settled settled(String messageId) {
        return sql.sql("SELECT state, coalesce(reply_code, 0) AS code, detail FROM sent_mail WHERE message_id = :id")
                .param("id", messageId)
                .query((row, number) ->
                        new Settled(State.valueOf(row.getString("state")), row.getInt("code"), row.getString("detail")))
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("contact_id"),
                row.getString("stage"),
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("subject"),
                row.getString("body"),
                State.valueOf(row.getString("state")),
                row.getString("detail"),
                row.getTimestamp("at").toInstant());
    }
}
