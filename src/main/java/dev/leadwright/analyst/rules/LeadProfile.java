package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads from the CRM's fields who a lead is: role, size and industry of the company. Unknown stays unknown. */
@Component
final class LeadProfile {
    private final JobTitles titles = new JobTitles();
    private final CompanySizes sizes = new CompanySizes();
    private final Industries industries = new Industries();

    /**
     * A value read from a field.
     *
     * @param said what stands in the field
     * @param field its name: {@code contact.jobtitle}
     */
    record Read<T>(T value, String said, String field) {}

    Optional<Read<Role>> role(Lead lead) {
        return field(lead.contact(), ContactProperty.VERIFIED_TITLE)
                .or(() -> field(lead.contact(), ContactProperty.JOB_TITLE))
                .map(field -> new Read<>(titles.read(field.said()), field.said(), field.field()));
    }

    Optional<Read<Integer>> employees(Lead lead) {
        return Stream.of(
                        lead.company().flatMap(company -> field(company, CompanyProperty.EMPLOYEES)),
                        lead.company().flatMap(company -> field(company, CompanyProperty.COMPANY_SIZE)),
                        field(lead.contact(), ContactProperty.COMPANY_SIZE))
                .flatMap(Optional::stream)
                .flatMap(field -> read(field).stream())
                .findFirst();
    }

    Optional<Read<Industry>> industry(Lead lead) {
        return Stream.of(
                        lead.company().flatMap(company -> field(company, CompanyProperty.INDUSTRY_TEXT)),
                        lead.company().flatMap(company -> field(company, CompanyProperty.INDUSTRY)),
                        field(lead.contact(), ContactProperty.INDUSTRY))
                .flatMap(Optional::stream)
                .flatMap(field -> industries.ofField(field.said()).stream()
                        .map(industry -> new Read<>(industry, field.said(), field.field())))
                .findFirst()
                .or(() -> lead.company()
                        .flatMap(company -> field(company, CompanyProperty.DESCRIPTION))
                        .flatMap(field -> industries
                                .ofDescription(field.said())
                                .map(industry -> new Read<>(industry, "the description", field.field()))))
                .or(() -> lead.company()
                        .flatMap(company -> field(company, CompanyProperty.DOMAIN))
                        .flatMap(field -> industries
                                .ofDomain(field.said())
                                .map(industry -> new Read<>(industry, field.said(), field.field()))));
    }

    Optional<Industry> industryOfField(String text) {
        return industries.ofField(text);
    }

    Optional<Industry> industryOfDescription(String text) {
        return industries.ofDescription(text);
    }

    OptionalInt employees(String text) {
        return sizes.read(text);
    }

    static Band sizeBand(int employees) {
        return CompanySizes.band(employees);
    }

    private Optional<Read<Integer>> read(Read<String> field) {
        OptionalInt size = sizes.read(field.said());
        return size.isPresent()
                ? Optional.of(new Read<>(size.getAsInt(), field.said(), field.field()))
                : Optional.empty();
    }

    private static Optional<Read<String>> field(Contact contact, String name) {
        return contact.properties().find(name).map(said -> new Read<>(said, said, "contact." + name));
    }

    private static Optional<Read<String>> field(Company company, String name) {
        return company.properties().find(name).map(said -> new Read<>(said, said, "company." + name));
    }
}
