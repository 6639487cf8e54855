package dev.leadwright.intake;

import dev.leadwright.crm.ContactProperty;
import dev.leadwright.intake.list.LeadField;
import dev.leadwright.intake.list.LeadProperties;
import dev.leadwright.intake.list.LeadRow;
import dev.leadwright.mail.EmailAddresses;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A lead as a list gives it, in the CRM's words.
 *
 * @param identity what tells the person apart from others: {@code email:...} or {@code linkedin:...}
 * @param domain of the company, from its website or from the e-mail address; empty for free mail
 * @param contact properties without the e-mail address
 * @param company properties; empty where the row tells nothing of a company
 * @param cells the row as it stands in the list
 */
record LeadRecord(
        int line,
        String identity,
        Optional<String> email,
        Optional<String> domain,
        Map<String, String> contact,
        Map<String, String> company,
        List<String> cells) {

    LeadRecord {
        contact = Map.copyOf(contact);
        company = Map.copyOf(company);
        cells = List.copyOf(cells);
    }

    /**
     * Puts a row into the CRM's words.
     *
     * @throws RowRejected when the person cannot be told apart or the e-mail address is none
     */
    static LeadRecord of(LeadRow row) {
        Optional<String> email = row.find(LeadField.EMAIL).map(LeadRecord::checkedEmail);
        LeadProperties properties = LeadProperties.of(row);
        String identity = email.map(address -> "email:" + address)
                .or(() -> properties.linkedin().map(url -> "linkedin:" + url.toLowerCase(java.util.Locale.ROOT)))
                .orElseThrow(() -> new RowRejected(
                        "It has no e-mail address and no LinkedIn profile, so the person cannot be told apart from others."
                                + " Add one of them."));
        return new LeadRecord(
                row.line(),
                identity,
                email,
                properties.domain(),
                properties.contact(),
                properties.company(),
                row.cells());
    }

    /** The person again, from a later row: what this one leaves blank is filled in. */
    LeadRecord filledBy(LeadRecord later) {
        return new LeadRecord(
                line,
                identity,
                email,
                domain.or(later::domain),
                filled(contact, later.contact),
                filled(company, later.company),
                cells);
    }

    static Map<String, String> filled(Map<String, String> first, Map<String, String> later) {
        Map<String, String> all = new TreeMap<>(later);
        all.putAll(first);
        return all;
    }

    String name() {
        String name = (contact.getOrDefault(ContactProperty.FIRST_NAME, "") + " "
                        + contact.getOrDefault(ContactProperty.LAST_NAME, ""))
                .strip();
        return name.isEmpty() ? email.orElse("someone") : name;
    }

    /** Changes when anything changes that the row says. */
    String fingerprint() {
        try {
            String content = email + "|" + domain + "|" + new TreeMap<>(contact) + "|" + new TreeMap<>(company);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String checkedEmail(String value) {
        return EmailAddresses.normalise(value)
                .orElseThrow(
                        () -> new RowRejected("\"" + abbreviated(value) + "\" is not an e-mail address. Mend it."));
    }

    private static String abbreviated(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "...";
    }
}
