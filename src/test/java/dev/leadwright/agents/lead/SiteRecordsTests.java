package dev.leadwright.agents.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.leadwright.crm.ContactId;
import dev.leadwright.testing.TestDatabase;
import java.net.URI;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class SiteRecordsTests {
    private static final ContactId ADA = new ContactId("101");
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private final JdbcClient sql = database();
    private final SiteRecords records = new SiteRecords(sql);

    @Test
    void theSiteThatWasReadLastIsKept() {
        lead();
        records.read(ADA, URI.create("https://old.example/"), NOW);
        records.read(ADA, URI.create("https://new.example/de/"), NOW.plusSeconds(60));
        records.read(ADA, URI.create("https://new.example/de/"), NOW.plusSeconds(60));

        assertThat(records.findSite(ADA)).contains(URI.create("https://new.example/de/"));
        assertThat(sql.sql("SELECT read_at FROM leadwright.lead_site")
                        .query(java.sql.Timestamp.class)
                        .list())
                .extracting(java.sql.Timestamp::toInstant)
                .containsExactly(NOW.plusSeconds(60));
    }

    @Test
    void ofALeadForWhomNoneWasReadThereIsNone() {
        lead();
        assertThat(records.findSite(ADA)).isEmpty();
    }

    @Test
    void noneIsKeptForALeadThatIsNotOnFile() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> records.read(ADA, URI.create("https://old.example/"), NOW));
    }

    private void lead() {
        sql.sql("""
                        INSERT INTO leadwright.lead (contact_id, name, stage, created_at, updated_at)
                        VALUES ('101', 'Ada', 'NEW', now(), now())
                        """).update();
    }

    private static JdbcClient database() {
        var database = TestDatabase.create().dataSource();
        Flyway.configure()
                .dataSource(database)
                .schemas("leadwright")
                .locations("classpath:db/leadwright")
                .load()
                .migrate();
        return JdbcClient.create(database);
    }
}
