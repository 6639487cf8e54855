package dev.leadwright.agents.lead;

import dev.leadwright.agents.LeadDetails;
import dev.leadwright.agents.LeadDetails.Enrichment;
import dev.leadwright.agents.LeadFile;
import dev.leadwright.agents.LeadOutcome;
import dev.leadwright.agents.LeadQuery;
import dev.leadwright.agents.LeadStage;
import dev.leadwright.agents.LeadSummary;
import dev.leadwright.analyst.EnrichmentReport.Quality;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the file on every lead. */
@Component
class JdbcLeadFile implements LeadFile {
    private static final String MATCHES = """
             WHERE (:tier = '' OR tier = :tier)
               AND (:stage = '' OR stage = :stage)
               AND (:all OR contact_id = ANY (:among))
               AND (:text = '' OR position(:text IN lower(concat_ws(' ', name, company, job_title, email))) > 0)
            """;

    private final JdbcClient sql;
    private final LeadParts parts;

    JdbcLeadFile(JdbcClient sql) {
        this.sql = sql;
        this.parts = new LeadParts(sql);
    }

    @Override
    public List<LeadSummary> listLeads(LeadQuery query) {
        return matching(
                        "SELECT * FROM leadwright.lead" + MATCHES + order(query.sort())
                                + " LIMIT :limit OFFSET :offset",
                        query)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query((row, number) -> summary(row))
                .list();
    }

    @Override
    public long countLeads(LeadQuery query) {
        return matching("SELECT count(*) FROM leadwright.lead" + MATCHES, query)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<Tier, Long> countByTier() {
        Map<Tier, Long> counts = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            counts.put(tier, 0L);
        }
        count("tier").forEach((tier, count) -> counts.put(Tier.valueOf(tier), count));
        return counts;
    }

    @Override
    public Map<LeadStage, Long> countByStage() {
        Map<LeadStage, Long> counts = new EnumMap<>(LeadStage.class);
        for (LeadStage stage : LeadStage.values()) {
            counts.put(stage, 0L);
        }
        count("stage").forEach((stage, count) -> counts.put(LeadStage.valueOf(stage), count));
        return counts;
    }

    @Override
    public Optional<LeadDetails> findLead(ContactId contact) {
        record Row(LeadSummary summary, Optional<Enrichment> enrichment) {}
        // The parts are read after the row: a query within a query takes a second connection while it holds the first.
        return sql.sql("SELECT * FROM leadwright.lead WHERE contact_id = :contact")
                .param("contact", contact.value())
                .query((row, number) -> new Row(summary(row), enrichment(row)))
                .optional()
                .map(row -> new LeadDetails(
                        row.summary(),
                        parts.qualification(contact),
                        row.enrichment(),
                        parts.facts(contact),
                        parts.drafts(contact),
                        parts.override(contact),
                        parts.history(contact)));
    }

    @Override
    public Map<ContactId, String> listNames(Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("SELECT contact_id, name FROM leadwright.lead WHERE contact_id IN (:contacts)")
                .param("contacts", contacts.stream().map(ContactId::value).toList())
                .query((row, number) -> Map.entry(new ContactId(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<ContactId, LeadOutcome> listOutcomes(Collection<ContactId> contacts) {
        return sql
                .sql("SELECT contact_id, tier, contacted_at IS NOT NULL AS written_to FROM leadwright.lead"
                        + " WHERE contact_id = ANY (:contacts)")
                .param("contacts", values(contacts))
                .query((row, number) -> Map.entry(
                        new ContactId(row.getString("contact_id")),
                        new LeadOutcome(
                                Optional.ofNullable(row.getString("tier")).map(Tier::valueOf),
                                row.getBoolean("written_to"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] values(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(String[]::new);
    }

    private Map<String, Long> count(String column) {
        return sql
                .sql("SELECT " + column + ", count(*) FROM leadwright.lead WHERE " + column + " IS NOT NULL GROUP BY 1")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec matching(String statement, LeadQuery query) {
        return sql.sql(statement)
                .param("tier", query.tier().map(Tier::name).orElse(""))
                .param("stage", query.stage().map(LeadStage::name).orElse(""))
                .param("all", query.among().isEmpty())
                .param("among", values(query.among().orElse(Set.of())))
                .param("text", query.text().strip().toLowerCase(Locale.ROOT));
    }

    private static String order(LeadQuery.Sort sort) {
        return switch (sort) {
            case SCORE -> " ORDER BY score DESC NULLS LAST, contact_id";
            case NAME -> " ORDER BY lower(name), contact_id";
            case COMPANY -> " ORDER BY lower(company) NULLS LAST, contact_id";
            case UPDATED -> " ORDER BY updated_at DESC, contact_id";
        };
    }

    private static LeadSummary summary(ResultSet row) throws SQLException {
        return new LeadSummary(
                new ContactId(row.getString("contact_id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("company")),
                Optional.ofNullable(row.getString("job_title")),
                Optional.ofNullable(row.getString("email")),
                LeadStage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getObject("score", Integer.class)),
                Optional.ofNullable(row.getString("tier")).map(Tier::valueOf),
                LeadParts.instant(row, "updated_at"));
    }

    private static Optional<Enrichment> enrichment(ResultSet row) throws SQLException {
        return row.getString("quality") == null
                ? Optional.empty()
                : Optional.of(new Enrichment(
                        Quality.valueOf(row.getString("quality")),
                        row.getInt("decision_maker_score"),
                        row.getString("decision_maker_reason"),
                        row.getString("summary"),
                        LeadParts.texts(row, "gaps"),
                        LeadParts.instant(row, "enriched_at")));
    }
}
