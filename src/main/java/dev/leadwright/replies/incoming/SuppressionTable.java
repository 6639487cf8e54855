package dev.leadwright.replies.incoming;

import dev.leadwright.erased.ErasedPeople;
import dev.leadwright.erased.PersonKey;
import dev.leadwright.mail.EmailAddresses;
import dev.leadwright.replies.Suppressions;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The suppressed addresses, in the database. */
@Component
class SuppressionTable implements Suppressions {
    private final JdbcClient sql;
    private final ErasedPeople erased;
    private final WorkedPortal portal;
    private final Clock clock;

    SuppressionTable(JdbcClient sql, ErasedPeople erased, WorkedPortal portal, Clock clock) {
        this.sql = sql;
        this.erased = erased;
        this.portal = portal;
        this.clock = clock;
    }

    @Override
    public Optional<Suppression> find(String address) {
        return erased.isErased(PersonKey.ofAddress(address)) ? Optional.of(ofErased(address)) : findListed(address);
    }

    private Suppression ofErased(String address) {
        return new Suppression(
                EmailAddresses.normalise(address).orElse(address), Reason.ERASED, "an erasure", clock.instant());
    }

    private Optional<Suppression> findListed(String address) {
        return EmailAddresses.normalise(address)
                .flatMap(normal -> sql.sql("""
                        SELECT address, reason, source, at FROM leadwright.suppression
                         WHERE portal = :portal AND address = :address
                        """)
                        .param("portal", portal.id())
                        .param("address", normal)
                        .query((row, _) -> new Suppression(
                                row.getString("address"),
                                Reason.valueOf(row.getString("reason")),
                                row.getString("source"),
                                row.getTimestamp("at").toInstant()))
                        .optional());
    }

    @Override
    public void add(String address, Reason reason, String source) {
        String normal = EmailAddresses.normalise(address)
                .orElseThrow(() -> new IllegalArgumentException("Not suppressed: this is no e-mail address."));
        if (reason == Reason.ERASED || erased.isErased(PersonKey.ofAddress(normal))) {
            return; // in force already, by its hash
        }
        sql.sql("""
                INSERT INTO leadwright.suppression (portal, address, reason, source, at)
                VALUES (:portal, :address, :reason, :source, :now) ON CONFLICT DO NOTHING
                """)
                .param("portal", portal.id())
                .param("address", normal)
                .param("reason", reason.name())
                .param("source", source)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
