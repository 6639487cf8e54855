package dev.leadwright.replies.incoming;

import dev.leadwright.replies.StopRequests;
import dev.leadwright.replies.Suppressions.Reason;
import dev.leadwright.replies.reading.MailClass;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters the use of a link as if the contact had asked by mail. The portal is the caller's: a node that has not reached the
 * CRM since it was started takes requests too.
 */
@Component
class LinkRequests implements StopRequests {
    /** With which the source of such a row begins. */
    static final String SOURCE = "link ";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkRequests(JdbcClient sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void enter(StopRequest request) {
        transaction.executeWithoutResult(_ -> {
            suppress(request);
            addToIncoming(request);
        });
    }

    private void suppress(StopRequest request) {
        sql.sql("""
                INSERT INTO leadwright.suppression (portal, address, reason, source, at)
                VALUES (:portal, :address, :reason, 'the link in our mail', :now) ON CONFLICT DO NOTHING
                """)
                .param("portal", request.portal())
                .param("address", request.address())
                .param("reason", Reason.UNSUBSCRIBED.name())
                .param("now", now())
                .update();
    }

    /** One row for an address: the links of several mails ask for the same. */
    private void addToIncoming(StopRequest request) {
        sql.sql("""
                INSERT INTO leadwright.incoming_mail (portal, fingerprint, source, received_at, kind, why, matched,
                       sent_message_id, sent_at, contact_id, recipient, state, next_try_at)
                VALUES (:portal, :fingerprint, :source, :now, :kind, 'used the link in our mail', 'STRONG', :sent, :sentAt,
                       :contact, :recipient, 'NEW', :now)
                ON CONFLICT DO NOTHING
                """)
                .param("portal", request.portal())
                .param("fingerprint", Fingerprint.of(SOURCE + request.address()))
                .param("source", SOURCE + request.sentMessageId())
                .param("kind", MailClass.UNSUBSCRIBE_REQUEST.name())
                .param("sent", request.sentMessageId())
                .param("sentAt", Timestamp.from(request.sentAt()))
                .param("contact", request.contact().value())
                .param("recipient", request.address())
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
