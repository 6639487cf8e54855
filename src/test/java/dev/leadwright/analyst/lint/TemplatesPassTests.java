package dev.leadwright.analyst.lint;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.leadwright.analyst.AnalystFixture;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.Linted;
import dev.leadwright.analyst.MailLint.LintCase;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.testing.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the rules write passes the linter, whoever the lead is; what it keeps back at all it keeps back for a reason. */
class TemplatesPassTests {
    private static final List<Strategy> STRATEGIES = List.of(Strategy.values());
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<String> TITLES = List.of(
            "CEO",
            "Head of IT",
            "Leiterin Einkauf",
            "CFO & Prokuristin",
            "VP Sales",
            "Directeur commercial",
            "Fleet Manager",
            "Assistant to the CEO",
            "Gerente de Logística",
            "");
    private static final List<String> FIRST = List.of(
            "Ada",
            "Jean-Luc",
            "Zoë",
            "Łukasz",
            "O'Neil",
            "MARIA",
            "李",
            "Иван",
            "anna lena",
            "",
            "Dr. Heinz",
            "Nguyễn",
            "A.");
    private static final List<String> LAST =
            List.of("Byron", "von der Leyen", "D’Angelo", "Müller-Lüdenscheidt", "García Márquez", "");
    private static final List<String> COMPANIES = List.of(
            "Engines",
            "Müller & Söhne GmbH",
            "3M",
            "7-Eleven",
            "Booking.com",
            "AT&T",
            "e.on",
            "Price, Rodriguez and Morton",
            "Société Générale",
            "ACME Corp.",
            "24/7 Logistics",
            "42 Works Ltd",
            "");
    private static final List<String> NEWS = List.of(
            "2026-11-02 Opens an office in Lyon",
            "2026-10-12 Hafenlicht nimmt zweites Lager in Hamburg mit vierzig neuen Stellplätzen in Betrieb",
            "2026-09-30 “Best of Logistics 2026”: we won an award",
            "2026-11-11 Orbital Desk raises 12 million dollars to grow in Europe",
            "2026-11-11 Now on www.orbital.example: our new shop");
    private static final List<String> INDUSTRIES =
            List.of("Logistics", "COMPUTER_SOFTWARE", "Retail", "Education", "Maschinenbau", "Banking", "");
    private static final List<String> COUNTRIES = List.of("Germany", "DE", "US", "France", "España", "");

    private final AnalystFixture analyst = new AnalystFixture();
    private int written;
    private final List<String> kept = new ArrayList<>();

    @Test
    void forTheLeadsOfTheSharedLists() throws IOException {
        for (String file : List.of(
                "leads/fleet-saas/leads.csv",
                "leads/atomic-crm/contacts.csv",
                "leads/atomic-crm/contacts_export_ragged.csv")) {
            read(SharedData.get(file));
        }
        assertThat(kept).isEmpty();
        assertThat(written).isGreaterThan(2_500);
    }

    @Test
    void forLeadsMadeUp() {
        Random random = new Random(20261127);
        for (int i = 0; i < 800; i++) {
            Map<String, String> contact = new HashMap<>();
            contact.put("firstname", any(FIRST, random));
            contact.put("lastname", any(LAST, random));
            contact.put("jobtitle", any(TITLES, random));
            contact.put("company", any(COMPANIES, random));
            contact.put("industry", any(INDUSTRIES, random));
            contact.put("country", any(COUNTRIES, random));
            contact.put("email", "lead" + i + "@engines.example");
            List<Finding> facts = random.nextBoolean()
                    ? List.of(AnalystFixture.finding("f1", Topic.NEWS, any(NEWS, random)))
                    : List.of();
            write(AnalystFixture.lead(contact, Map.of()), facts);
        }
        // A headline that names an amount is kept back: prices are for people, whoever names them.
        assertThat(kept).allMatch(line -> line.contains("12 million dollars"));
        assertThat(kept.size()).isLessThan(written / 10);
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private void read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Map<String, String> contact = new HashMap<>();
                Map<String, String> fields = row.getFieldsAsMap();
                put(contact, "firstname", fields.get("first_name"));
                put(contact, "lastname", fields.get("last_name"));
                put(contact, "jobtitle", fields.getOrDefault("job_title", fields.get("title")));
                put(contact, "company", fields.get("company"));
                put(contact, "industry", fields.get("industry"));
                put(contact, "country", fields.get("country"));
                put(contact, "company_size", fields.get("fleet_size"));
                write(AnalystFixture.lead(contact, Map.of()), List.of());
            }
        }
    }

    private static void put(Map<String, String> contact, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            contact.put(name, value);
        }
    }

    /** Two of the six mails for each lead, in turn. */
    private void write(Lead lead, List<Finding> facts) {
        for (int i = 0; i < 2; i++) {
            Strategy strategy = STRATEGIES.get(written % STRATEGIES.size());
            Stage stage = STAGES.get(written / STRATEGIES.size() % STAGES.size());
            OutreachBrief brief = new OutreachBrief(lead, strategy, stage, facts);
            Draft draft = analyst.rules.write(brief);
            Linted read = analyst.lint.check(
                    draft,
                    new LintCase(brief, facts.stream().map(Finding::value).toList(), List.of("Jo Winter")));
            written++;
            if (read.state() != LintState.CLEAN) {
                kept.add(read.findings() + " in " + draft + " for " + lead);
            }
        }
    }
}
