package dev.leadwright.unsubscribe;

import dev.leadwright.mail.OutgoingMail;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links that were given out. A token is drawn by chance and says nothing; what it stands for is known here only, so
 * none can be made up, and it works whatever becomes of the contact in the CRM.
 */
@Component
class LinkTable {
    private static final int TOKEN_BYTES = 20;

    /** Anything else is not even looked for. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{27}");

    private final JdbcClient sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LinkTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What a link stands for.
     *
     * @param address normalised; blank where the person's data was erased: nothing is sent to them anyway
     */
    record Link(String portal, String messageId, String contactId, String address, Instant madeAt) {}

    /** The token of a mail to an address: a new one, or what an earlier try of the same mail was given. */
    String tokenOf(OutgoingMail mail, String recipient, String portal) {
        return sql.sql("""
                INSERT INTO leadwright.unsubscribe_link AS known (token, portal, message_id, contact_id, address, made_at)
                VALUES (:token, :portal, :messageId, :contact, :address, :now)
                ON CONFLICT (message_id, address) DO UPDATE SET token = known.token RETURNING token
                """)
                .param("token", newToken())
                .param("portal", portal)
                .param("messageId", mail.messageId())
                .param("contact", mail.contactId())
                .param("address", recipient)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
    }

    /** Empty for a token that was never given out. */
    Optional<Link> find(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return sql.sql("""
                SELECT portal, message_id, contact_id, address, made_at FROM leadwright.unsubscribe_link
                 WHERE token = :token
                """)
                .param("token", token)
                .query((row, _) -> new Link(
                        row.getString("portal"),
                        row.getString("message_id"),
                        row.getString("contact_id"),
                        row.getString("address"),
                        row.getTimestamp("made_at").toInstant()))
                .optional();
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
