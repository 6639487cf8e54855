package dev.leadwright.intake;

import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.intake.list.LeadField;
import dev.leadwright.intake.list.LeadRow;
import dev.leadwright.mail.EmailAddresses;
import dev.leadwright.mail.MailDomains;
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
        Optional<String> linkedin = row.find(LeadField.LINKEDIN).filter(LeadRecord::isLinkedin);
        String identity = email.map(address -> "email:" + address)
                .or(() -> linkedin.map(url -> "linkedin:" + url.toLowerCase(java.util.Locale.ROOT)))
                .orElseThrow(() -> new RowRejected(
                        "It has no e-mail address and no LinkedIn profile, so the person cannot be told apart from others."
                                + " Add one of them."));
        Optional<String> website =
                row.find(LeadField.WEBSITE).filter(url -> !isLinkedin(url)).flatMap(Websites::normalised);
        Optional<String> domain = website.flatMap(Websites::domainOf)
                .or(() -> email.map(MailDomains::of).filter(MailDomains::isCompanys));
        return new LeadRecord(
                row.line(),
                identity,
                email,
                domain,
                contactOf(row, linkedin),
                companyOf(row, website, domain),
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

    private static boolean isLinkedin(String url) {
        return Websites.domainOf(url)
                .filter(host -> host.equals("linkedin.com") || host.endsWith(".linkedin.com"))
                .isPresent();
    }

    private static Map<String, String> contactOf(LeadRow row, Optional<String> linkedin) {
        Map<String, String> contact = new TreeMap<>();
        splitName(row, contact);
        put(contact, ContactProperty.FIRST_NAME, row.find(LeadField.FIRST_NAME));
        put(contact, ContactProperty.LAST_NAME, row.find(LeadField.LAST_NAME));
        put(contact, ContactProperty.JOB_TITLE, row.find(LeadField.JOB_TITLE));
        put(contact, ContactProperty.PHONE, row.find(LeadField.PHONE));
        put(contact, ContactProperty.MOBILE_PHONE, row.find(LeadField.MOBILE_PHONE));
        put(contact, ContactProperty.LINKEDIN_URL, linkedin);
        put(contact, ContactProperty.COMPANY, row.find(LeadField.COMPANY));
        put(contact, ContactProperty.INDUSTRY, row.find(LeadField.INDUSTRY));
        put(contact, ContactProperty.COMPANY_SIZE, row.find(LeadField.EMPLOYEES));
        put(contact, ContactProperty.CITY, row.find(LeadField.CITY));
        put(contact, ContactProperty.STATE, row.find(LeadField.STATE));
        put(contact, ContactProperty.COUNTRY, row.find(LeadField.COUNTRY));
        put(contact, ContactProperty.LEAD_SOURCE, row.find(LeadField.SOURCE));
        return contact;
    }

    private static Map<String, String> companyOf(LeadRow row, Optional<String> website, Optional<String> domain) {
        Map<String, String> company = new TreeMap<>();
        put(company, CompanyProperty.NAME, row.find(LeadField.COMPANY).or(() -> domain));
        put(company, CompanyProperty.DOMAIN, domain);
        put(company, CompanyProperty.WEBSITE, website);
        put(company, CompanyProperty.INDUSTRY_TEXT, row.find(LeadField.INDUSTRY));
        put(company, CompanyProperty.DESCRIPTION, row.find(LeadField.COMPANY_DESCRIPTION));
        put(company, CompanyProperty.TECHNOLOGIES, row.find(LeadField.TECHNOLOGIES));
        Optional<String> page = row.find(LeadField.COMPANY_LINKEDIN)
                .or(() -> row.find(LeadField.WEBSITE))
                .filter(LeadRecord::isLinkedin);
        put(company, CompanyProperty.LINKEDIN_PAGE, page);
        row.find(LeadField.EMPLOYEES).ifPresent(size -> {
            company.put(CompanyProperty.COMPANY_SIZE, size);
            String digits = size.replace(",", "").replace(".", "");
            if (!digits.isEmpty() && digits.length() <= 8 && digits.chars().allMatch(Character::isDigit)) {
                company.put(CompanyProperty.EMPLOYEES, digits);
            }
        });
        return company;
    }

    private static void splitName(LeadRow row, Map<String, String> contact) {
        row.find(LeadField.FULL_NAME).map(name -> name.strip().split("\\s+")).ifPresent(parts -> {
            if (parts.length == 1) {
                contact.put(ContactProperty.LAST_NAME, parts[0]);
            } else {
                contact.put(
                        ContactProperty.FIRST_NAME,
                        String.join(" ", java.util.Arrays.asList(parts).subList(0, parts.length - 1)));
                contact.put(ContactProperty.LAST_NAME, parts[parts.length - 1]);
            }
        });
    }

    private static void put(Map<String, String> properties, String name, Optional<String> value) {
        value.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> properties.put(name, text));
    }

    private static String abbreviated(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "...";
    }
}
