package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.Lead;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.icp.Fit;
import dev.leadwright.icp.IdealCustomerProfile;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads from the CRM's fields who a lead is: role, size and industry of the company, and how well they fit the profile.
 * Unknown stays unknown.
 */
@Component
final class LeadProfile {
    private final JobTitles titles = new JobTitles();
    private final CompanySizes sizes = new CompanySizes();
    private final Industries industries = new Industries();
    private final IdealCustomerProfile icp;
    private final OwnWords own;

    LeadProfile(IdealCustomerProfile icp) {
        this.icp = icp;
        this.own = new OwnWords(icp);
    }

    /**
     * A value read from a field.
     *
     * @param said what stands in the field
     * @param field its name: {@code contact.jobtitle}
     */
    record Read<T>(T value, String said, String field) {}

    Optional<Read<String>> title(Lead lead) {
        return field(lead.contact(), ContactProperty.VERIFIED_TITLE)
                .or(() -> field(lead.contact(), ContactProperty.JOB_TITLE));
    }

    Optional<Read<Role>> role(Lead lead) {
        return title(lead).map(field -> new Read<>(titles.read(field.said()), field.said(), field.field()));
    }

    /** How senior the lead is: by the profile's own words, else by those that are known anyway. */
    Optional<Read<Band>> level(Lead lead) {
        return role(lead)
                .map(role ->
                        new Read<>(own.levelOf(role.said()).orElse(role.value().band()), role.said(), role.field()));
    }

    /** The same, read from a title. */
    Band level(String title) {
        return own.levelOf(title).orElse(titles.read(title).band());
    }

    /** The contact's own, else its company's. */
    Optional<String> country(Lead lead) {
        return lead.contact()
                .properties()
                .find(ContactProperty.COUNTRY)
                .or(() -> lead.company().flatMap(company -> company.properties().find(CompanyProperty.COUNTRY)));
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
                .flatMap(field -> industryOfField(field.said()).stream()
                        .map(industry -> new Read<>(industry, field.said(), field.field())))
                .findFirst()
                .or(() -> lead.company()
                        .flatMap(company -> field(company, CompanyProperty.DESCRIPTION))
                        .flatMap(field -> industryOfDescription(field.said())
                                .map(industry -> new Read<>(industry, "the description", field.field()))))
                .or(() -> lead.company()
                        .flatMap(company -> field(company, CompanyProperty.DOMAIN))
                        .flatMap(field -> industries
                                .ofDomain(field.said())
                                .map(this::fitted)
                                .map(industry -> new Read<>(industry, field.said(), field.field()))));
    }

    Optional<Industry> industryOfField(String text) {
        return ownIndustry(text).or(() -> industries.ofField(text).map(this::fitted));
    }

    Optional<Industry> industryOfDescription(String text) {
        return ownIndustry(text).or(() -> industries.ofDescription(text).map(this::fitted));
    }

    private Optional<Industry> ownIndustry(String text) {
        return own.industryOf(text)
                .map(name -> new Industry(name, name, band(icp.findFit(name).orElseThrow())));
    }

    private Industry fitted(Industry industry) {
        return icp.findFit(industry.name())
                .map(fit -> new Industry(industry.name(), industry.german(), band(fit)))
                .orElse(industry);
    }

    private static Band band(Fit fit) {
        return Band.of(Criterion.INDUSTRY, fit);
    }

    OptionalInt employees(String text) {
        return sizes.read(text);
    }

    Band sizeBand(int employees) {
        return Band.of(Criterion.COMPANY_SIZE, icp.fitOfSize(employees));
    }

    /** The country if the profile aims at it, as it is written in the CRM. */
    Optional<String> targetCountry(Lead lead) {
        return country(lead).filter(icp.regions()::isTarget);
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
