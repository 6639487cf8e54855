package dev.leadwright.analyst.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.Difference;
import dev.leadwright.analyst.Judgement;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.ProfileRules;
import dev.leadwright.crm.Company;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Properties;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.icp.ProfileFile;
import dev.leadwright.testing.Profiles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a profile changes about scores, and what it does not. */
class ProfileRulesTests {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final String PROFILE = """
            name: Fleet operators
            version: 7
            industries:
              logistics: {fit: best}
              software: {fit: weak}
              field service: {fit: good, words: [field service, Wartungsdienst]}
            other-industries: fair
            sizes: [{from: 1, fit: weak}, {from: 50, fit: best}, {from: 2000, fit: fair}]
            titles: {director: [Fuhrparkchef], other: [chief of staff]}
            regions: {target: [Germany], excluded: [US]}
            exclusions:
              domains: [rival.example]
              companies: [Rival Fleet Systems]
              industries: [field service]
              titles: [student]
            """;

    private final ProfileRules builtIn = rules(ProfileFile.builtIn());
    private final ProfileRules rules = builtIn.under(Profiles.parse(PROFILE));

    private static ProfileRules rules(IdealCustomerProfile icp) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        LeadProfile reader = new LeadProfile(icp);
        return new RulesUnderProfile(icp, reader, new LeadScoring(reader, clock), clock);
    }

    /** {@code jobtitle=CEO;company.industry=Logistics}. */
    private static Lead lead(String given) {
        Map<String, String> contact = new HashMap<>();
        Map<String, String> company = new HashMap<>();
        Stream.of(given.split(";")).map(pair -> pair.split("=", 2)).forEach(pair -> {
            boolean ofCompany = pair[0].startsWith("company.");
            (ofCompany ? company : contact).put(pair[0].replace("company.", ""), pair[1]);
        });
        return new Lead(
                new Contact(new ContactId("1"), new Properties(contact), NOW, NOW),
                company.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Company(new CompanyId("2"), new Properties(company), NOW, NOW)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jobtitle=CEO;company.industry=COMPUTER_SOFTWARE;company.numberofemployees=1400 | 75 | 60
            jobtitle=CEO;company.industry=Logistics;company.numberofemployees=60           | 55 | 75
            jobtitle=VP Sales;company.industry=Banking;company.numberofemployees=12        | 55 | 40
            jobtitle=Manager;company.industry=Retail;company.numberofemployees=300         | 40 | 50
            jobtitle=Fuhrparkchef;company.industry=Wartungsdienst                          | 15 | 35
            jobtitle=Chief of Staff                                                        | 20 | 5
            """)
    void theSameLeadScoresByTheProfile(String lead, int builtInScore, int score) {
        assertThat(builtIn.assess(lead(lead)).score()).isEqualTo(builtInScore);
        assertThat(rules.assess(lead(lead)).score()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email=jo@rival.example                                | the domain rival.example
            email=jo@mail.rival.example                           | the domain rival.example
            email=jo@x.example;company.domain=www.rival.example   | the domain rival.example
            website=https://rival.example/about                   | the domain rival.example
            email=jo@arrival.example                              |
            company=RIVAL FLEET SYSTEMS GmbH & Co. KG             | the company RIVAL FLEET SYSTEMS GmbH & Co. KG
            company=Rival Fleet Systems of Ohio                   |
            country=United States                                 | the country United States
            company.country=US                                    | the country US
            country=Germany                                       |
            company.industry=Field Service                        | the industry field service
            jobtitle=Working Student Marketing                    | the job title "Working Student Marketing"
            jobtitle=Studentenwerk, Director                      |
            """)
    void aProfileSaysWhoIsExcludedAndWhy(String lead, String reason) {
        assertThat(rules.findExclusion(lead(lead))).isEqualTo(Optional.ofNullable(reason));
        assertThat(builtIn.findExclusion(lead(lead))).isEmpty();
    }

    @Test
    void theReasonsSpeakOfTheProfilesFit() {
        Assessment assessment = rules.assess(
                lead("jobtitle=CEO;country=Germany;company.industry=Logistics;company.numberofemployees=12"));

        assertThat(assessment.of(Criterion.INDUSTRY).reason()).isEqualTo("Logistics is a best fit (logistics)");
        assertThat(assessment.of(Criterion.COMPANY_SIZE).reason()).isEqualTo("12 employees, a size that fits little");
        assertThat(assessment.explanation()).endsWith("Germany is a target country.");
    }

    @Test
    void aDifferenceFromTheRulesIsSaidInBands() {
        Assessment byRules = rules.assess(lead("jobtitle=CEO;company.industry=Retail;company.numberofemployees=60"));
        Assessment byModel = Assessment.of(
                Stream.of(Criterion.values())
                        .map(criterion -> criterion == Criterion.INDUSTRY
                                ? new Judgement(
                                        Band.INDUSTRY_TECHNOLOGY, "it runs its own fleet", "company.description")
                                : byRules.of(criterion))
                        .toList(),
                "x");

        assertThat(Difference.between(byModel, byRules).inWords("claude"))
                .contains("claude 75, rules 65: industry judged two bands higher because: it runs its own fleet");
        assertThat(Difference.between(byRules, byModel).inWords("rules"))
                .hasValueSatisfying(words -> assertThat(words).contains("two bands lower"));
        assertThat(Difference.between(byRules, byRules).inWords("rules")).isEmpty();
    }

    @Test
    void theTextForAModelNamesBandsAndOfferButNotWhoIsExcluded() {
        IdealCustomerProfile icp = Profiles.parse(PROFILE + """
                seller:
                  company: Fleetwise
                  en: {offer: keep every truck on the road, benefits: [see repairs coming], tone: plain,
                       forbidden-claims: [guaranteed]}
                """);

        var text = new ProfileSummary(icp);

        assertThat(text.version()).isEqualTo("Fleet operators 7");
        assertThat(text.text())
                .contains(
                        "- INDUSTRY_TECHNOLOGY (best fit): logistics",
                        "field service (also: field service, Wartungsdienst)",
                        "- 50 to 1999: SIZE_1000_AND_MORE (best fit)",
                        "- TITLE_DIRECTOR: Fuhrparkchef",
                        "Target countries: DE",
                        "- offer: keep every truck on the road",
                        "- never claim: guaranteed")
                .doesNotContain("rival", "Rival");
        assertThat(new ProfileSummary(icp).text()).isEqualTo(text.text());
    }

    @Test
    void everyBandWithAFitIsReachedByAProfile() {
        assertThat(List.of(Criterion.INDUSTRY, Criterion.COMPANY_SIZE))
                .allSatisfy(criterion -> assertThat(
                                Stream.of(dev.leadwright.icp.Fit.values()).map(fit -> Band.of(criterion, fit)))
                        .isSortedAccordingTo(
                                java.util.Comparator.comparingInt(Band::points).reversed()));
    }
}
