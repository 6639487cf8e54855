package dev.leadwright.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final URI ADDRESS = URI.create("https://www.linkedin.com/in/ada-byron");

    private static Position at(String company, @Nullable String from, @Nullable String to) {
        return new Position(
                Optional.of("CTO"),
                company,
                Optional.ofNullable(from).map(YearMonth::parse),
                Optional.ofNullable(to).map(YearMonth::parse),
                to == null);
    }

    private static Profile profile(String name, Position... positions) {
        return new Profile(
                ADDRESS, name, Optional.empty(), List.of(positions), List.of(), Instant.EPOCH, "saved page", 0.9);
    }

    private static PersonQuery query(String first, String last, @Nullable String company, @Nullable String domain) {
        return new PersonQuery(
                Optional.ofNullable(first),
                Optional.ofNullable(last),
                Optional.ofNullable(company),
                Optional.ofNullable(domain),
                Optional.empty(),
                Optional.empty());
    }

    private static PersonQuery withAddress(PersonQuery query, String address) {
        return new PersonQuery(
                query.firstName(),
                query.lastName(),
                query.company(),
                query.domain(),
                ProfileAddress.ofProfile(address),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Byron, Ada, Byron, Engines Ltd, Engines",
        "Dr. Ada M. Byron PhD, Ada, Byron, Engines, The Engines GmbH & Co. KG",
        "Jürgen Weiß, Jurgen, Weiss, Weiß AG, weiss",
        "María José García López, María, García López, Engines, Engines"
    })
    void nameAndPresentCompanyAgree(String name, String first, String last, String company, String known) {
        assertThat(Identity.objection(profile(name, at(company, "2020-01", null)), query(first, last, known, null)))
                .isEmpty();
    }

    @Test
    void theCompanysWebsiteMayTellItsName() {
        assertThat(Identity.objection(
                        profile("Ada Byron", at("Analytical Engines", "2020-01", null)),
                        query("Ada", "Byron", null, "www.analytical-engines.co.uk")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Byrne, Engines, The name is another: Ada Byrne",
        "A. Byron, Engines, The name is another: A. Byron",
        "Ada Byron, Engines Health, 'The same name, but at another company: CTO at Engines Health (2020-01 to now)'",
        "Ada Byron, Looms, 'The same name, but at another company: CTO at Looms (2020-01 to now)'"
    })
    void lessMakesACandidate(String name, String company, String objection) {
        assertThat(Identity.objection(
                        profile(name, at(company, "2020-01", null)),
                        query("Ada", "Byron", "Engines", "engines.example")))
                .contains(objection);
    }

    @Test
    void whoLeftTheCompanyIsACandidate() {
        Profile left = profile("Ada Byron", at("Looms", "2025-01", null), at("Engines", "2019-01", "2024-12"));

        assertThat(Identity.objection(left, query("Ada", "Byron", "Engines", null)))
                .contains("The same name, but no longer at this company: CTO at Engines (2019-01 to 2024-12)");
    }

    @Test
    void whereNothingSaysThatAPositionGoesOnItIsACandidate() {
        var undated = new Position(Optional.of("CTO"), "Engines", Optional.empty(), Optional.empty(), false);

        assertThat(Identity.objection(profile("Ada Byron", undated), query("Ada", "Byron", "Engines", null)))
                .contains("The same name and company, but nothing says that the position goes on: CTO at Engines");
    }

    @Test
    void withoutACompanyToCompareANameIsNotEnough() {
        assertThat(Identity.objection(
                        profile("Ada Byron", at("Engines", null, null)), query("Ada", "Byron", null, null)))
                .contains("The same name, but the CRM knows no company to compare");
    }

    @Test
    void theExactAddressInTheCrmIsEnoughUnlessItIsSomebodyElses() {
        PersonQuery ada =
                withAddress(query("Ada", "Byron", "Engines", null), "http://uk.linkedin.com/in/Ada-Byron/?trk=x");

        assertThat(Identity.objection(profile("Ada King", at("Looms", null, null)), ada))
                .isEmpty();
        assertThat(Identity.objection(profile("Tom Baker", at("Engines", null, null)), ada))
                .contains("The CRM has its address, but it is the profile of Tom Baker");
        assertThat(Identity.objection(
                        profile("Ada Byron", at("Engines", null, null)),
                        withAddress(ada, "https://linkedin.com/in/ada-byron-2")))
                .contains("The CRM has another profile's address");
    }

    @Test
    void yearsAtACompanyAreThoseOfAllPositionsThatFollowEachOther() {
        PersonQuery query = query("Ada", "Byron", "Engines", null);
        Profile ada = profile(
                "Ada Byron",
                at("Engines", "2024-02", null),
                at("Engines", "2020-10", "2024-01"),
                at("Looms", "2012-01", "2020-09"),
                at("Engines", "2008-01", "2010-01"));

        Career career = Career.of(ada, query, TODAY);

        assertThat(career.yearsHere()).hasValue(6);
        assertThat(career.before()).extracting(Position::company).containsExactly("Looms");
    }

    @Test
    void withoutDatesTheYearsAreNotKnown() {
        assertThat(Career.of(
                                profile("Ada Byron", at("Engines", null, null)),
                                query("Ada", "Byron", "Engines", null),
                                TODAY)
                        .yearsHere())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/in/ada-byron/, https://www.linkedin.com/in/ada-byron",
        "linkedin.com/in/ada-byron?x=1, https://www.linkedin.com/in/ada-byron",
        "ada-byron,",
        "none,",
        "https://linkedin.com.evil.example/in/ada-byron,",
        "https://evil.example/linkedin.com/in/ada-byron,",
        "javascript:alert(1)//linkedin.com/in/ada,",
        "https://www.linkedin.com/company/engines,",
        "../../etc/passwd,"
    })
    void onlyAProfilesAddressIsOne(String text, String address) {
        assertThat(ProfileAddress.ofProfile(text).map(URI::toString)).isEqualTo(Optional.ofNullable(address));
    }
}
