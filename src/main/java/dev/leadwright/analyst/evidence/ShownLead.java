package dev.leadwright.analyst.evidence;

import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.text.Addresses;
import dev.leadwright.analyst.text.Orders;
import dev.leadwright.analyst.text.SeenText;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Properties;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a lead an analyst is shown that judges it: what the bands are about, in short clean values, and no more. */
final class ShownLead {
    private static final int LONGEST = 120;
    private static final Set<String> OF_CONTACT = Set.of(
            ContactProperty.JOB_TITLE,
            ContactProperty.VERIFIED_TITLE,
            ContactProperty.INDUSTRY,
            ContactProperty.COMPANY_SIZE,
            ContactProperty.COUNTRY,
            ContactProperty.LANGUAGE);
    private static final Set<String> OF_COMPANY = Set.of(
            CompanyProperty.INDUSTRY,
            CompanyProperty.INDUSTRY_TEXT,
            CompanyProperty.EMPLOYEES,
            CompanyProperty.COMPANY_SIZE,
            CompanyProperty.COUNTRY);

    private ShownLead() {}

    static Lead of(Lead lead) {
        Contact contact = lead.contact();
        return new Lead(
                new Contact(
                        contact.id(),
                        shown(contact.properties(), OF_CONTACT),
                        contact.createdAt(),
                        contact.updatedAt()),
                lead.company()
                        .map(company -> new Company(
                                company.id(),
                                shown(company.properties(), OF_COMPANY),
                                company.createdAt(),
                                company.updatedAt())));
    }

    /** @param field {@code contact.jobtitle}, {@code company.industry} */
    static boolean has(Lead shown, String field) {
        String name = field.substring(field.indexOf('.') + 1);
        Optional<Properties> of = field.startsWith("company.")
                ? shown.company().map(Company::properties)
                : Optional.of(shown.contact().properties());
        return of.flatMap(properties -> properties.find(name)).isPresent();
    }

    /** A value that is half a page, an address or an order is not shown at all. */
    private static Properties shown(Properties properties, Set<String> names) {
        return new Properties(properties.values().entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .map(entry -> Map.entry(entry.getKey(), SeenText.line(entry.getValue())))
                .filter(entry -> entry.getValue().length() <= LONGEST
                        && Addresses.find(entry.getValue()).isEmpty()
                        && Orders.find(entry.getValue()).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
