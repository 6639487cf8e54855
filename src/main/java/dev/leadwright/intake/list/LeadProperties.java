package dev.leadwright.intake.list;

import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.mail.EmailAddresses;
import dev.leadwright.mail.MailDomains;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A row of a lead list in the CRM's words.
 *
 * @param email in its normal form; empty where the row has none, or what is no address
 * @param linkedin the person's page there
 * @param domain of the company, from its website or from the e-mail address; empty for free mail
 * @param contact properties without the e-mail address
 * @param company properties; empty where the row tells nothing of a company
 */
public record LeadProperties(
        Optional<String> email,
        Optional<String> linkedin,
        Optional<String> domain,
        Map<String, String> contact,
        Map<String, String> company) {

    public LeadProperties {
        contact = Map.copyOf(contact);
        company = Map.copyOf(company);
    }

    public static LeadProperties of(LeadRow row) {
        Optional<String> email = row.find(LeadField.EMAIL).flatMap(EmailAddresses::normalise);
        Optional<String> linkedin = row.find(LeadField.LINKEDIN).filter(LeadProperties::isLinkedin);
        Optional<String> website =
                row.find(LeadField.WEBSITE).filter(url -> !isLinkedin(url)).flatMap(Websites::normalised);
        Optional<String> domain = website.flatMap(Websites::domainOf)
                .or(() -> email.map(MailDomains::of).filter(MailDomains::isCompanys));
        return new LeadProperties(email, linkedin, domain, contactOf(row, linkedin), companyOf(row, website, domain));
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
                .filter(LeadProperties::isLinkedin);
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
                        String.join(" ", Arrays.asList(parts).subList(0, parts.length - 1)));
                contact.put(ContactProperty.LAST_NAME, parts[parts.length - 1]);
            }
        });
    }

    private static void put(Map<String, String> properties, String name, Optional<String> value) {
        value.map(String::strip).filter(text -> !text.isEmpty()).ifPresent(text -> properties.put(name, text));
    }
}
