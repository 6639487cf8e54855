package dev.leadwright.evaluation;

import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Properties;
import dev.leadwright.crm.Tier;
import dev.leadwright.intake.list.LeadProperties;
import dev.leadwright.intake.list.LeadRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a labelled lead of a row. The ids of its records are its line: they stand in no CRM. */
final class LabelledRow {
    private static final String CONTACT = "contact.";
    private static final String COMPANY = "company.";
    private static final String TIER = "tier";
    private static final String SCORE = "score";
    private static final String OUTCOME = "outcome";
    private static final Set<String> LABELS = Set.of(TIER, SCORE, OUTCOME);
    private static final Set<String> WON = Set.of("won", "true", "1", "yes");
    private static final Set<String> LOST = Set.of("lost", "false", "0", "no");

    private LabelledRow() {}

    static boolean isColumn(String header) {
        String name = normalised(header);
        return LABELS.contains(name) || name.startsWith(CONTACT) || name.startsWith(COMPANY);
    }

    static boolean isLabel(String header) {
        return LABELS.contains(normalised(header));
    }

    /** @throws IllegalArgumentException when a label is none, or there is none; the message is for people */
    static LabelledLead read(List<String> header, LeadRow row) {
        Map<String, String> own = ownColumns(header, row.cells());
        Optional<Tier> tier = Optional.ofNullable(own.get(TIER)).map(LabelledRow::tier);
        Optional<Integer> score = Optional.ofNullable(own.get(SCORE)).map(LabelledRow::score);
        Optional<Boolean> won = Optional.ofNullable(own.get(OUTCOME)).map(LabelledRow::won);
        if (tier.isEmpty() && score.isEmpty() && won.isEmpty()) {
            throw new IllegalArgumentException("It has no tier, score or outcome to measure by. Add one of them.");
        }
        return new LabelledLead(row.line(), lead(row, own), tier, score, won);
    }

    private static Lead lead(LeadRow row, Map<String, String> own) {
        LeadProperties listed = LeadProperties.of(row);
        Map<String, String> contact = new HashMap<>(listed.contact());
        listed.email().ifPresent(email -> contact.put(ContactProperty.EMAIL, email));
        contact.putAll(withPrefix(CONTACT, own));
        Map<String, String> company = new HashMap<>(listed.company());
        company.putAll(withPrefix(COMPANY, own));
        String id = String.valueOf(row.line());
        return new Lead(
                new Contact(new ContactId(id), new Properties(contact), Instant.EPOCH, Instant.EPOCH),
                company.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Company(new CompanyId(id), new Properties(company), Instant.EPOCH, Instant.EPOCH)));
    }

    /** Labels and properties of the CRM by their names; a blank cell is absent. */
    private static Map<String, String> ownColumns(List<String> header, List<String> cells) {
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            if (isColumn(header.get(i)) && !cells.get(i).isBlank()) {
                own.put(normalised(header.get(i)), cells.get(i).strip());
            }
        }
        return own;
    }

    private static Map<String, String> withPrefix(String prefix, Map<String, String> own) {
        Map<String, String> properties = new HashMap<>();
        own.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                properties.put(name.substring(prefix.length()), value);
            }
        });
        return properties;
    }

    private static Tier tier(String text) {
        return Tier.find(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("tier \"" + shortened(text) + "\" is none of HOT, WARM, COLD."));
    }

    private static Integer score(String text) {
        try {
            double score = Double.parseDouble(text.replace(',', '.'));
            if (score >= 0 && score <= 100) {
                return Math.toIntExact(Math.round(score));
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("score \"" + shortened(text) + "\" is no number from 0 to 100.");
    }

    private static Boolean won(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (WON.contains(word)) {
            return true;
        }
        if (LOST.contains(word)) {
            return false;
        }
        throw new IllegalArgumentException(
                "outcome \"" + shortened(text) + "\" is none of won, lost, true, false, 1, 0.");
    }

    private static String normalised(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
