package dev.leadwright.replies.incoming;

import dev.leadwright.crm.CrmException;
import dev.leadwright.orchestration.cluster.Lease;
import dev.leadwright.orchestration.cluster.LeaseLost;
import dev.leadwright.replies.RepliesSettings;
import dev.leadwright.replies.mailbox.Bookmark;
import dev.leadwright.replies.mailbox.ImapUrl;
import dev.leadwright.replies.mailbox.Mailbox;
import dev.leadwright.replies.mailbox.MailboxUnavailable;
import dev.leadwright.replies.mailbox.NewMessage;
import dev.leadwright.replies.reading.MailParser;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what is new in the mailbox. A message and how far we are now are written in one transaction, so after a crash the
 * next one is read: none twice, none never. One that cannot be taken is left for later in the same way, and the next is read.
 */
@Component
class MailboxReader implements DisposableBean {
    /** Where there is no bookmark: the mailbox is new to us, or was numbered anew. Mail known already is not entered again. */
    private static final Duration FIRST_LOOK_BACK = Duration.ofDays(14);

    private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);

    private final JdbcClient sql;
    private final IncomingBook book;
    private final LeftMessages left;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Optional<ImapUrl> url;
    private final Optional<Mailbox> mailbox;

    MailboxReader(
            RepliesSettings settings,
            JdbcClient sql,
            IncomingBook book,
            LeftMessages left,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.book = book;
        this.left = left;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.url = settings.imapUrl().map(ImapUrl::parse);
        this.mailbox = url.map(to -> new Mailbox(to, settings.timeout(), MailParser.MAX_BYTES, clock));
    }

    boolean hasMailbox() {
        return mailbox.isPresent();
    }

    /** @param lease held by whoever reads; nothing is written without it */
    void read(Lease lease) throws MailboxUnavailable {
        if (mailbox.isPresent()) {
            String name = url.orElseThrow().name();
            mailbox.get()
                    .read(
                            bookmark(name),
                            clock.instant().minus(FIRST_LOOK_BACK),
                            left.listDue(name),
                            message -> take(message, name, lease));
        }
    }

    private void take(NewMessage message, String name, Lease lease) {
        if (message.isGone()) {
            write(message, name, lease, () -> left.forget(name, message.at()));
        } else if (!message.trouble().isBlank()) {
            leave(message, name, lease, message.trouble());
        } else {
            enter(message, name, lease);
        }
    }

    private void enter(NewMessage message, String name, Lease lease) {
        ReadMail mail = book.read(message.bytes(), message.receivedAt(), source(message, name));
        try {
            write(message, name, lease, () -> {
                book.enter(mail);
                left.forget(name, message.at());
            });
        } catch (LeaseLost | CrmException itIsNotTheMail) {
            throw itIsNotTheMail;
        } catch (RuntimeException | StackOverflowError failure) {
            // Not its message: the database's repeats what the mail says. Without a database this fails too, and the
            // look ends before the mail.
            leave(
                    message,
                    name,
                    lease,
                    "Entering it fails here: " + failure.getClass().getSimpleName() + ".");
        }
    }

    private void leave(NewMessage message, String name, Lease lease, String trouble) {
        log.warn("Message {} of the mailbox is left for later: {}", message.at().lastUid(), trouble);
        write(message, name, lease, () -> {
            if (!left.leave(name, message.at())) {
                String source = source(message, name);
                book.putAside(new ReadMail.Unreadable(
                        Fingerprint.of(source),
                        source,
                        message.receivedAt(),
                        trouble,
                        message.bytes().length == 0 ? message.envelope() : MailParser.envelope(message.bytes())));
            }
        });
    }

    /** What becomes of a message, and that the mailbox is read up to it. */
    private void write(NewMessage message, String name, Lease lease, Runnable what) {
        transaction.executeWithoutResult(_ -> {
            lease.require();
            what.run();
            keep(name, message.at());
        });
    }

    private static String source(NewMessage message, String name) {
        return "imap " + name + " " + message.at().uidValidity() + " "
                + message.at().lastUid();
    }

    private Optional<Bookmark> bookmark(String name) {
        return sql.sql("SELECT uid_validity, last_uid FROM leadwright.mailbox WHERE name = :name")
                .param("name", name)
                .query((row, _) -> new Bookmark(row.getLong("uid_validity"), row.getLong("last_uid")))
                .optional();
    }

    private void keep(String name, Bookmark at) {
        sql.sql("""
                INSERT INTO leadwright.mailbox AS known (name, uid_validity, last_uid, read_at)
                VALUES (:name, :validity, :uid, :now)
                ON CONFLICT (name) DO UPDATE SET uid_validity = excluded.uid_validity, read_at = excluded.read_at,
                    last_uid = CASE WHEN known.uid_validity = excluded.uid_validity
                               THEN greatest(known.last_uid, excluded.last_uid) ELSE excluded.last_uid END
                """)
                .param("name", name)
                .param("validity", at.uidValidity())
                .param("uid", at.lastUid())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void destroy() {
        mailbox.ifPresent(Mailbox::close);
    }
}
