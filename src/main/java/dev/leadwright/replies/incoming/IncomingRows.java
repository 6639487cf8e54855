package dev.leadwright.replies.incoming;

import dev.leadwright.crm.ContactId;
import dev.leadwright.mail.SentMail;
import dev.leadwright.replies.Conversations;
import dev.leadwright.replies.reading.BounceReason;
import dev.leadwright.replies.reading.MailClass;
import dev.leadwright.replies.reading.ParsedMail;
import dev.leadwright.replies.reading.Verdict;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of incoming mail. */
@Component
class IncomingRows implements Conversations {
    private static final int MAX_BODY = 20_000;
    private static final int MAX_LINE = 400;
    private static final Duration ASIDE_FOR = Duration.ofDays(1);

    /** What came in longer ago than this is not looked at again once it was given up. */
    private static final Duration GIVEN_UP_FOR = Duration.ofDays(14);

    private final JdbcClient sql;
    private final WorkedPortal portal;
    private final Clock clock;

    IncomingRows(JdbcClient sql, WorkedPortal portal, Clock clock) {
        this.sql = sql;
        this.portal = portal;
        this.clock = clock;
    }

    /** @param counts whether its bounce tells of the recipient's address */
    record Found(ReadMail.Understood read, Match match, boolean counts) {}

    /** Enters a mail; false if it was there already. */
    boolean add(Found found) {
        SentMail.Entry sent = found.match().sent().orElseThrow();
        ReadMail.Understood read = found.read();
        ParsedMail mail = read.mail();
        Verdict verdict = read.verdict();
        return sql.sql("""
                INSERT INTO leadwright.incoming_mail (portal, fingerprint, source, received_at, kind, why, matched, back,
                       bounce_reason, diagnostic, interested, gone, counts, message_id, sender, subject, body,
                       sent_message_id, sent_at, contact_id, recipient, state, next_try_at)
                VALUES (:portal, :fingerprint, :source, :received, :kind, :why, :matched, :back, :bounce, :diagnostic,
                       :interested, :gone, :counts, :messageId, :sender, :subject, :body, :sent, :sentAt, :contact,
                       :recipient, 'NEW', :now)
                ON CONFLICT DO NOTHING
                """)
                        .param("portal", portal.id())
                        .param("fingerprint", read.fingerprint())
                        .param("source", read.source())
                        .param("received", Timestamp.from(read.receivedAt()))
                        .param("kind", verdict.kind().name())
                        .param("why", line(verdict.why()))
                        .param("matched", found.match().strength().name())
                        .param("back", verdict.back().map(Date::valueOf).orElse(null))
                        .param(
                                "bounce",
                                verdict.bounce()
                                        .map(bounce -> bounce.reason().name())
                                        .orElse(null))
                        .param(
                                "diagnostic",
                                verdict.bounce()
                                        .map(bounce -> line(bounce.diagnostic()))
                                        .orElse(""))
                        .param("interested", verdict.interested())
                        .param("gone", verdict.gone())
                        .param("counts", found.counts())
                        .param("messageId", line(mail.messageId().orElse("")))
                        .param("sender", read.clues().from().orElse(""))
                        .param("subject", line(mail.subject()))
                        .param("body", storable(read.ownWords(), MAX_BODY))
                        .param("sent", sent.messageId())
                        .param("sentAt", Timestamp.from(sent.at()))
                        .param("contact", sent.contactId())
                        .param("recipient", sent.to())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** HubSpot says that the contact has answered or that its address is dead. */
    boolean addFromCrm(SentMail.Entry sent, String property, String value, MailClass kind, Instant at) {
        return sql.sql("""
                INSERT INTO leadwright.incoming_mail (portal, fingerprint, source, received_at, kind, why, matched,
                       bounce_reason, counts, sent_message_id, sent_at, contact_id, recipient, state, next_try_at)
                VALUES (:portal, :fingerprint, :source, :at, :kind, :why, 'STRONG', :bounce, :counts, :sent, :sentAt,
                       :contact, :recipient, 'NEW', :now)
                ON CONFLICT DO NOTHING
                """)
                        .param("portal", portal.id())
                        .param("fingerprint", Fingerprint.of("crm " + sent.contactId() + " " + property + " " + value))
                        .param("source", "crm " + property)
                        .param("at", Timestamp.from(at))
                        .param("kind", kind.name())
                        .param("why", "HubSpot says so: " + property)
                        .param("bounce", kind == MailClass.BOUNCE_HARD ? BounceReason.NO_SUCH_ADDRESS.name() : null)
                        .param("counts", kind == MailClass.BOUNCE_HARD)
                        .param("sent", sent.messageId())
                        .param("sentAt", Timestamp.from(sent.at()))
                        .param("contact", sent.contactId())
                        .param("recipient", sent.to())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** @param why nothing else is kept of it, as a sentence */
    void addForeign(ReadMail.Understood mail, String why) {
        addBare(mail, mail.verdict().kind().name(), "DONE", why);
    }

    /** Enters a mail that cannot be read; false if it was there already. */
    boolean addUnreadable(ReadMail.Unreadable mail) {
        return addBare(mail, "UNREADABLE", "ASIDE", mail.reason());
    }

    private boolean addBare(ReadMail mail, String kind, String state, String detail) {
        return sql.sql("""
                INSERT INTO leadwright.incoming_mail
                       (portal, fingerprint, source, received_at, kind, why, matched, state, detail, next_try_at)
                VALUES (:portal, :fingerprint, :source, :received, :kind, '', 'NONE', :state, :detail, :now)
                ON CONFLICT DO NOTHING
                """)
                        .param("portal", portal.id())
                        .param("fingerprint", mail.fingerprint())
                        .param("source", mail.source())
                        .param("received", Timestamp.from(mail.receivedAt()))
                        .param("kind", kind)
                        .param("state", state)
                        .param("detail", line(detail))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** How many of our mails to this address came back for now, each counted once however often it was reported. */
    int countBouncedMails(String recipient) {
        return sql.sql("""
                SELECT count(DISTINCT sent_message_id) FROM leadwright.incoming_mail
                 WHERE portal = :portal AND recipient = :recipient AND kind = 'BOUNCE_SOFT' AND counts
                """)
                .param("portal", portal.id())
                .param("recipient", recipient)
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean hasAnswered(Collection<ContactId> contacts) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM leadwright.incoming_mail
                 WHERE portal = :portal AND contact_id IN (:contacts) AND kind IN ('REPLY', 'UNSUBSCRIBE_REQUEST'))
                """)
                .param("portal", portal.id())
                .param("contacts", contacts.stream().map(ContactId::value).toList())
                .query(Boolean.class)
                .single();
    }

    /** Those of these contacts who have answered. */
    Set<String> listAnswered(Collection<String> contacts) {
        if (contacts.isEmpty()) {
            return Set.of();
        }
        return sql.sql("""
                SELECT DISTINCT contact_id FROM leadwright.incoming_mail
                 WHERE portal = :portal AND contact_id IN (:contacts) AND kind IN ('REPLY', 'UNSUBSCRIBE_REQUEST')
                """)
                .param("portal", portal.id())
                .param("contacts", contacts)
                .query((row, _) -> row.getString("contact_id"))
                .set();
    }

    /** What is to be dealt with now, what was given up included, in the order in which it came. */
    List<Incoming> listDue(int limit) {
        return sql.sql("""
                SELECT mail.*, s.address IS NOT NULL AS suppressed FROM leadwright.incoming_mail mail
                  LEFT JOIN leadwright.suppression s ON s.portal = mail.portal AND s.address = mail.recipient
                 WHERE mail.portal = :portal AND next_try_at <= :now AND state <> 'DONE'
                   AND (state = 'NEW' OR (kind <> 'UNREADABLE' AND received_at > :given_up)) ORDER BY id LIMIT :limit
                """)
                .param("portal", portal.id())
                .param("now", now())
                .param("given_up", Timestamp.from(clock.instant().minus(GIVEN_UP_FOR)))
                .param("limit", limit)
                .query(IncomingRows::incoming)
                .list();
    }

    /** Ends it; false if that was done already: then nobody is told again. */
    boolean done(Incoming mail, String detail) {
        return sql.sql(
                                "UPDATE leadwright.incoming_mail SET state = 'DONE', detail = :detail WHERE id = :id AND state <> 'DONE'")
                        .param("detail", line(detail))
                        .param("id", mail.id())
                        .update()
                == 1;
    }

    /** Gives it up for a day. */
    void aside(Incoming mail, String reason) {
        sql.sql("""
                UPDATE leadwright.incoming_mail SET state = 'ASIDE', detail = :reason, next_try_at = :next
                 WHERE id = :id AND state <> 'DONE'
                """)
                .param("reason", line(reason))
                .param("next", Timestamp.from(clock.instant().plus(ASIDE_FOR)))
                .param("id", mail.id())
                .update();
    }

    /**
     * What failed, or was given up, is due now.
     *
     * @param contact whose; empty: anybody's
     */
    void resume(Optional<ContactId> contact) {
        sql.sql("""
                UPDATE leadwright.incoming_mail SET state = 'NEW', tries = 0, next_try_at = :now
                 WHERE kind <> 'UNREADABLE' AND (state = 'ASIDE' OR (state = 'NEW' AND tries > 0))
                   AND (:contact::text IS NULL OR contact_id = :contact)
                """)
                .param("now", now())
                .param("contact", contact.map(ContactId::value).orElse(null), Types.VARCHAR)
                .update();
    }

    void putOff(Incoming mail, Duration wait, boolean failed) {
        sql.sql("UPDATE leadwright.incoming_mail SET next_try_at = :next, tries = tries + :failed WHERE id = :id")
                .param("next", Timestamp.from(clock.instant().plus(wait)))
                .param("failed", failed ? 1 : 0)
                .param("id", mail.id())
                .update();
    }

    private static Incoming incoming(ResultSet row, int number) throws SQLException {
        String messageId = row.getString("message_id");
        MailClass kind = MailClass.valueOf(row.getString("kind"));
        return new Incoming(
                row.getLong("id"),
                messageId.isBlank()
                        ? row.getString("fingerprint")
                        : Fingerprint.of(messageId + " " + row.getString("sender")),
                row.getString("source").startsWith(LinkRequests.SOURCE),
                row.getString("source").startsWith("crm "),
                row.getTimestamp("received_at").toInstant(),
                kind,
                row.getString("why"),
                Match.Strength.valueOf(row.getString("matched")),
                Optional.ofNullable(row.getObject("back", LocalDate.class)),
                Optional.ofNullable(row.getString("bounce_reason")).map(BounceReason::valueOf),
                row.getBoolean("counts") && (kind == MailClass.BOUNCE_HARD || row.getBoolean("suppressed")),
                row.getString("diagnostic"),
                row.getBoolean("interested"),
                row.getBoolean("gone"),
                messageId,
                row.getString("sender"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("sent_message_id"),
                row.getTimestamp("sent_at").toInstant(),
                new ContactId(row.getString("contact_id")),
                row.getString("recipient"),
                row.getInt("tries"),
                row.getString("state").equals("ASIDE"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String line(String text) {
        return storable(text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip(), MAX_LINE);
    }

    /** PostgreSQL stores any character but the zero character, and no half ones. */
    private static String storable(String text, int length) {
        String whole = new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.length() <= length ? whole : whole.substring(0, length);
    }
}
