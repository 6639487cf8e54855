package dev.leadwright.agents.enricher;

import dev.leadwright.analyst.Finding;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What enrichments wrote into the CRM. It is noted after it was written: dying in between makes a person's value of it, which
 * then stays; never the other way round.
 */
@Component
class OwnValues {
    private final JdbcClient sql;
    private final Clock clock;

    OwnValues(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param confidence 0 to 1, when it was written */
    record OwnValue(String value, URI source, double confidence, Instant foundAt) {

        /** Whether the finding is more certain, or as certain and newer. */
        boolean givesWayTo(Finding finding) {
            return finding.confidence() > confidence
                    || (finding.confidence() == confidence && finding.at().isAfter(foundAt));
        }
    }

    static String record(ContactId contact) {
        return "contact/" + contact.value();
    }

    static String record(CompanyId company) {
        return "company/" + company.value();
    }

    /** By property. */
    Map<String, OwnValue> listOf(String record) {
        return sql
                .sql("SELECT * FROM leadwright.written_value WHERE record = :record")
                .param("record", record)
                .query((row, _) -> Map.entry(
                        row.getString("property"),
                        new OwnValue(
                                row.getString("value"),
                                URI.create(row.getString("source")),
                                row.getDouble("confidence"),
                                row.getObject("found_at", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void wrote(String record, Map<String, OwnValue> values) {
        values.forEach((property, own) -> sql.sql("""
                INSERT INTO leadwright.written_value
                       (record, property, value, source, confidence, found_at, written_at)
                VALUES (:record, :property, :value, :source, :confidence, :found, :now)
                ON CONFLICT (record, property) DO UPDATE SET
                       value = excluded.value, source = excluded.source, confidence = excluded.confidence,
                       found_at = excluded.found_at, written_at = excluded.written_at
                """)
                .param("record", record)
                .param("property", property)
                .param("value", own.value())
                .param("source", own.source().toString())
                .param("confidence", own.confidence())
                .param("found", own.foundAt().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }
}
