package dev.leadwright.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for companies in every CRM. */
interface CompanyContract extends CrmUnderTest {

    @Test
    default void aCompanyIsReadAsItWasCreatedAndUpdated() {
        String domain = newDomain();
        CompanyId id = newCompany(domain);

        crm().updateCompany(
                        id, Map.of(CompanyProperty.EMPLOYEES, "1200", CompanyProperty.INDUSTRY_TEXT, "Cold storage"));

        Company company = crm().getCompany(id);
        assertThat(company.name()).contains("Acme");
        assertThat(company.domain()).contains(domain);
        assertThat(company.employees()).contains(1200);
        assertThat(company.industry()).contains("Cold storage");
    }

    @Test
    default void aBlankValueClearsACompanysProperty() {
        CompanyId id = newCompany(newDomain());
        crm().updateCompany(id, Map.of(CompanyProperty.CITY, "Oslo"));

        crm().updateCompany(id, Map.of(CompanyProperty.CITY, ""));

        assertThat(crm().getCompany(id).properties().find(CompanyProperty.CITY)).isEmpty();
    }

    @Test
    default void aCompanyThatDoesNotExistIsNotFound() {
        CompanyId nobody = new CompanyId(NOBODY);

        assertThatExceptionOfType(CrmException.NotFound.class).isThrownBy(() -> crm().getCompany(nobody));
        assertThatExceptionOfType(CrmException.NotFound.class)
                .isThrownBy(() -> crm().updateCompany(nobody, Map.of(CompanyProperty.CITY, "Oslo")));
    }

    @Test
    default void anIndustryInFreeTextIsInvalid() {
        CompanyId id = newCompany(newDomain());

        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> crm().updateCompany(id, Map.of(CompanyProperty.INDUSTRY, "Cold storage")))
                .withMessageContaining(CompanyProperty.INDUSTRY);
        assertThatExceptionOfType(CrmException.Invalid.class)
                .isThrownBy(() -> crm().updateCompany(id, Map.of("no_such_property", "x")))
                .withMessageContaining("no_such_property");
    }

    @Test
    default void companiesAreFoundByTheirDomains() {
        String first = newDomain();
        String second = newDomain();
        List<CompanyId> created = List.of(newCompany(first), newCompany(second));

        whenSearchable(() -> assertThat(
                        crm().searchCompaniesByDomain(List.of(first.toUpperCase(Locale.ROOT), newDomain(), second)))
                .extracting(Company::id)
                .containsExactlyInAnyOrderElementsOf(created));
        assertThat(crm().searchCompaniesByDomain(List.of())).isEmpty();
    }

    @Test
    default void aHundredDomainsAreLookedForAtOnce() {
        String last = newDomain();
        CompanyId id = newCompany(last);
        List<String> domains = Stream.concat(Stream.generate(this::newDomain).limit(99), Stream.of(last))
                .toList();

        whenSearchable(() -> assertThat(crm().searchCompaniesByDomain(domains))
                .extracting(Company::id)
                .containsExactly(id));
    }

    @Test
    default void aContactWithoutCompanyHasNone() {
        assertThat(crm().findCompanyOf(newContact())).isEmpty();
        assertThat(crm().listContactsOf(newCompany(newDomain()))).isEmpty();
    }

    @Test
    default void anAssociatedCompanyIsTheContactsOwnAtOnce() {
        ContactId anna = newContact();
        ContactId bert = newContact();
        CompanyId acme = newCompany(newDomain());

        crm().associate(anna, acme);
        crm().associate(anna, acme);
        crm().associate(bert, acme);

        assertThat(crm().findCompanyOf(anna)).map(Company::id).contains(acme);
        assertThat(crm().listContactsOf(acme)).containsExactlyInAnyOrder(anna, bert);
    }

    @Test
    default void theCompanyAssociatedLastIsThePrimaryOne() {
        ContactId anna = newContact();
        CompanyId former = newCompany(newDomain());
        CompanyId current = newCompany(newDomain());

        crm().associate(anna, former);
        crm().associate(anna, current);

        assertThat(crm().findCompanyOf(anna)).map(Company::id).contains(current);
    }

    @Test
    default void aCompanyThatDoesNotExistCannotBeAssociated() {
        ContactId anna = newContact();

        assertThatThrownBy(() -> crm().associate(anna, new CompanyId(NOBODY)))
                .isInstanceOfAny(CrmException.NotFound.class, CrmException.Invalid.class);
    }

    @Test
    default void textsOfCompaniesSurviveAsTheyAre() {
        CompanyId id = newCompany(newDomain());
        for (String text : NAUGHTY) {
            crm().updateCompany(id, Map.of(CompanyProperty.RECENT_NEWS, text));

            assertThat(crm().getCompany(id).properties().find(CompanyProperty.RECENT_NEWS))
                    .contains(text);
        }
    }
}
