package dev.leadwright.analyst.books;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.model.Purpose;
import dev.leadwright.analyst.model.Usage;
import dev.leadwright.crm.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger. A call under way stands in no bill, but in the standings, with the most it can cost. */
@Component
class JdbcModelLedger implements ModelLedger {
    private final JdbcClient sql;
    private final CallLedger calls;
    private final String currency;

    JdbcModelLedger(JdbcClient sql, CallLedger calls, AnalystSettings settings) {
        this.sql = sql;
        this.calls = calls;
        this.currency = settings.budget().currency();
    }

    @Override
    public DaySpending today() {
        LocalDate day = calls.today();
        Map<Purpose, ModelBill> byPurpose = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            byPurpose.put(purpose, ModelBill.NONE);
        }
        sql.sql("""
                        SELECT purpose, count(*) AS calls, sum(input) AS input, sum(cache_write) AS cache_write,
                               sum(cache_read) AS cache_read, sum(output) AS output, sum(cost) AS cost,
                               count(*) FILTER (WHERE NOT price_known) AS unpriced
                          FROM leadwright.model_call WHERE day = :day AND outcome IS NOT NULL GROUP BY purpose
                        """)
                .param("day", day)
                .query((row, number) -> Map.entry(Purpose.valueOf(row.getString("purpose")), bill(row)))
                .list()
                .forEach(entry -> byPurpose.put(entry.getKey(), entry.getValue()));
        return new DaySpending(day, byPurpose, leadsOf(day));
    }

    private Set<ContactId> leadsOf(LocalDate day) {
        return new HashSet<>(sql.sql("""
                        SELECT DISTINCT contact_id FROM leadwright.model_call
                         WHERE day = :day AND outcome IS NOT NULL AND contact_id IS NOT NULL
                        """)
                .param("day", day)
                .query((row, number) -> new ContactId(row.getString(1)))
                .list());
    }

    @Override
    public List<BudgetStanding> listStandings() {
        return calls.standings();
    }

    @Override
    public Optional<BudgetStanding> findStanding(ContactId contact) {
        return calls.standing(BudgetLimit.LEAD, contact.value());
    }

    @Override
    public List<BookedCall> listOf(ContactId contact) {
        return sql.sql("""
                        SELECT *, 1 AS calls, CASE WHEN price_known THEN 0 ELSE 1 END AS unpriced
                          FROM leadwright.model_call WHERE contact_id = :contact AND outcome IS NOT NULL ORDER BY id
                        """)
                .param("contact", contact.value())
                .query((row, number) -> new BookedCall(
                        row.getLong("id"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("model"),
                        row.getString("outcome"),
                        bill(row),
                        Duration.ofMillis(row.getLong("took_ms"))))
                .list();
    }

    @Override
    public Optional<CallText> findText(long call) {
        return sql.sql("""
                        SELECT instructions, profile, material, coalesce(complaint, '') AS complaint, answer
                          FROM leadwright.model_call JOIN leadwright.model_context ON hash = context
                         WHERE id = :id AND material IS NOT NULL
                        """)
                .param("id", call)
                .query((row, number) -> new CallText(
                        row.getString("instructions"),
                        row.getString("profile"),
                        row.getString("material"),
                        row.getString("complaint"),
                        row.getString("answer")))
                .optional();
    }

    @Override
    public int forget(ContactId contact) {
        return sql.sql("""
                        UPDATE leadwright.model_call
                           SET contact_id = NULL, material = NULL, complaint = NULL, answer = NULL
                         WHERE contact_id = :contact
                        """).param("contact", contact.value()).update();
    }

    @Override
    public String currency() {
        return currency;
    }

    private static ModelBill bill(ResultSet row) throws SQLException {
        return new ModelBill(
                row.getLong("calls"),
                new Usage(
                        row.getLong("input"),
                        row.getLong("cache_write"),
                        row.getLong("cache_read"),
                        row.getLong("output")),
                new Money(row.getLong("cost")),
                row.getLong("unpriced"));
    }
}
