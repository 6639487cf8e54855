package dev.leadwright.audit;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.TaskId;
import dev.leadwright.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;

/** An audit on a database of its own, and somebody who may do there whatever he likes. */
final class Ledger {
    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00.123456Z");

    final DataSource database = TestDatabase.create().dataSource();
    final JdbcClient jdbc = JdbcClient.create(database);
    final AuditTable audit;
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    Ledger() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/leadwright")
                .schemas("leadwright")
                .load()
                .migrate();
        Clock clock = ((InstantSource) () -> MONDAY).withZone(ZoneOffset.UTC);
        audit = new AuditTable(jdbc, clock);
    }

    Ledger with(int rows) {
        for (int i = 1; i <= rows; i++) {
            append(i);
        }
        return this;
    }

    void append(int i) {
        transaction.executeWithoutResult(_ -> audit.append(entry(i)));
    }

    AuditVerdict verify() {
        return verify(Optional.empty());
    }

    AuditVerdict verify(Optional<AuditHead> kept) {
        TransactionTemplate snapshot = new TransactionTemplate(new DataSourceTransactionManager(database));
        snapshot.setIsolationLevel(Isolation.REPEATABLE_READ.value());
        snapshot.setReadOnly(true);
        return Objects.requireNonNull(snapshot.execute(_ -> audit.verify(kept)));
    }

    /** Does what a superuser can: triggers are off. */
    void tamper(String sql) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql(sql).update();
        });
    }

    static AuditEntry entry(int i) {
        return new AuditEntry(
                "8001",
                AuditKind.CONTACT_UPDATE,
                "lead_score, tier",
                AuditOutcome.CONFIRMED,
                Optional.of(new ContactId(String.valueOf(100 + i % 3))),
                i % 2 == 0 ? Optional.of(new TaskId(String.valueOf(i))) : Optional.empty(),
                "qualifier",
                "host/" + i,
                i % 4 == 0 ? Optional.of(new AuditEntry.Effect("key" + i, i)) : Optional.empty(),
                Optional.of(AuditEntry.hashOf("payload " + i)),
                Optional.of(String.valueOf(9000 + i)));
    }
}
