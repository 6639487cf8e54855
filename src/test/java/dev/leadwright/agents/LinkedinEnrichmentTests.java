package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.agents.LeadDetails.KnownFact;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.configuration.SettingsLoader;
import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.CompanyProperty;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.linkedin.LinkedinSettings;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.web.PublicPages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sequence 2, "LinkedIn search enabled": the real agents over pages that somebody saved. */
class LinkedinEnrichmentTests {
    @TempDir
    Path folder;

    private AgentsFixture fixture;

    @BeforeEach
    void pages() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/test/resources/linkedin"))) {
            for (Path page : pages.toList()) {
                Path saved = Files.copy(page, folder.resolve(page.getFileName()));
                Files.setLastModifiedTime(saved, FileTime.from(AgentsFixture.NOW.minus(Duration.ofDays(20))));
            }
        }
        fixture = AgentsFixture.withLinkedin(settings(Map.of("linkedin.saved-pages", folder.toString())));
    }

    private static LinkedinSettings settings(Map<String, String> given) {
        Map<String, String> settings = new HashMap<>(given);
        settings.putIfAbsent("linkedin.enabled", "true");
        return new SettingsLoader()
                .load(Optional.empty(), Map.of(), settings)
                .settings()
                .linkedin();
    }

    private ContactId contact(String first, String last, String title, String company) {
        Map<String, String> properties =
                new HashMap<>(Map.of("firstname", first, "lastname", last, "company", company));
        if (!title.isEmpty()) {
            properties.put("jobtitle", title);
        }
        return fixture.contact(properties);
    }

    private Outcome enrich(ContactId contact) {
        return fixture.work("enricher", fixture.run("Enrich Data", contact));
    }

    private List<KnownFact> facts(ContactId contact, Topic topic) {
        return fixture.file.findLead(contact).orElseThrow().facts().stream()
                .filter(fact -> fact.topic() == topic)
                .toList();
    }

    @Test
    void whatAProfileTellsIsWrittenWhereNameAndCompanyAgree() {
        ContactId ines = contact("Ines", "Valdez", "Vice President, Operations", "Aster");
        CompanyId aster = fixture.company(ines, Map.of("name", "Aster"));

        enrich(ines);

        assertThat(fixture.property(ines, ContactProperty.VERIFIED_TITLE)).isEqualTo("VP Operations");
        assertThat(fixture.property(ines, ContactProperty.YEARS_AT_COMPANY)).isEqualTo("5");
        assertThat(fixture.property(ines, ContactProperty.PREVIOUS_EXPERIENCE))
                .isEqualTo("Operations Manager at Textil Norte (2016-02 to 2021-03)");
        assertThat(fixture.property(ines, ContactProperty.LINKEDIN_URL))
                .isEqualTo("https://www.linkedin.com/in/ines-valdez-7b1a2c");
        assertThat(fixture.property(ines, ContactProperty.COMPANY_SIZE)).isEqualTo("51-200");
        assertThat(fixture.crm.getCompany(aster).properties().find(CompanyProperty.EMPLOYEES))
                .isEmpty();
        assertThat(facts(ines, Topic.TITLE))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.reason()).isEqualTo("Agrees with the CRM's \"Vice President, Operations\""));
        assertThat(fixture.crm.listNotesOf(ines).getFirst().body())
                .contains(
                        "The contact",
                        "Title: VP Operations (https://www.linkedin.com/in/ines-valdez-7b1a2c, LinkedIn,")
                .doesNotContain("href=\"https://www.linkedin.com");
    }

    @Test
    void aTitleThatContradictsTheCrmIsKeptAndNotVerifiedUnlessItIsNewer() {
        ContactId tom = contact("Tom", "Baker", "Head of Marketing", "Heron Robotics");

        enrich(tom);

        assertThat(fixture.property(tom, ContactProperty.VERIFIED_TITLE)).isEmpty();
        assertThat(facts(tom, Topic.TITLE))
                .singleElement()
                .satisfies(fact -> assertThat(fact.reason())
                        .isEqualTo("The CRM says \"Head of Marketing\", and nothing shows that the profile is newer"));
        assertThat(fixture.property(tom, ContactProperty.SKILLS)).isEqualTo("ROS; C++; Motion planning");
        assertThat(fixture.file
                        .findLead(tom)
                        .orElseThrow()
                        .enrichment()
                        .orElseThrow()
                        .gaps())
                .contains("verified title");
    }

    @Test
    void aVerifiedTitleMakesADecisionMakerOfALeadWithoutTitle() {
        ContactId maya = contact("Maya", "Lindt", "", "Cobalt Systems");

        enrich(maya);

        assertThat(fixture.property(maya, ContactProperty.VERIFIED_TITLE)).isEqualTo("Chief Technology Officer");
        assertThat(Integer.parseInt(fixture.property(maya, ContactProperty.DECISION_MAKER_SCORE)))
                .isGreaterThanOrEqualTo(9);
    }

    @Test
    void whoLeftTheCompanyIsACandidateAndNothingOfTheProfileIsWritten() {
        ContactId luc = contact("Luc", "Moreau", "Responsable des ventes", "Garnet");

        enrich(luc);

        assertThat(fixture.property(luc, ContactProperty.LINKEDIN_URL)).isEmpty();
        assertThat(fixture.property(luc, ContactProperty.SKILLS)).isEmpty();
        assertThat(facts(luc, Topic.LINKEDIN_PROFILE))
                .singleElement()
                .satisfies(fact -> assertThat(fact.reason()).contains("no longer at this company"));
    }

    @Test
    void othersOfTheSameNameAreCandidates() {
        ContactId ines = contact("Inés", "Valdez", "", "Mercado");

        enrich(ines);

        assertThat(fixture.property(ines, ContactProperty.VERIFIED_TITLE)).isEmpty();
        assertThat(facts(ines, Topic.LINKEDIN_PROFILE))
                .hasSize(2)
                .noneMatch(KnownFact::chosen)
                .extracting(KnownFact::reason)
                .containsExactlyInAnyOrder(
                        "The same name, but at another company: VP Operations at Aster (2021-04 to now)",
                        "The same name, but at another company: Dentist at Clínica Sol (2019-05 to now)");
    }

    @Test
    void ordersAndMarkupInAProfileReachNothing() {
        ContactId eve = contact("Eve", "Stone", "Head of Sales", "Ember");

        enrich(eve);

        assertThat(fixture.property(eve, ContactProperty.VERIFIED_TITLE)).isEmpty();
        assertThat(fixture.property(eve, ContactProperty.PREVIOUS_EXPERIENCE)).isEmpty();
        assertThat(fixture.property(eve, ContactProperty.SKILLS))
                .doesNotContain("evil.example")
                .contains("Negotiation");
        assertThat(facts(eve, Topic.TITLE)).isNotEmpty().noneMatch(KnownFact::chosen);
        assertThat(fixture.crm.listNotesOf(eve).getFirst().body())
                .doesNotContain("<script", "<img", "href=\"https://evil");
    }

    @Test
    void aPageThatWasSavedLongAgoTellsWhoSomebodyWas() throws IOException {
        Path page = folder.resolve("01-public-json-ld.html");
        Files.setLastModifiedTime(page, FileTime.from(AgentsFixture.NOW.minus(Duration.ofDays(400))));
        ContactId ines = contact("Ines", "Valdez", "VP Operations", "Aster");

        enrich(ines);

        assertThat(fixture.property(ines, ContactProperty.VERIFIED_TITLE)).isEmpty();
        assertThat(facts(ines, Topic.TITLE))
                .singleElement()
                .satisfies(fact -> assertThat(fact.reason()).isEqualTo("Less certain than 0.7"));
    }

    @Test
    void noTextOfTheCrmBecomesAPath() {
        ContactId odd = fixture.contact(Map.of(
                "firstname", "../../etc", "lastname", "passwd", "company", "/", "linkedin_url", "file:///etc/passwd"));

        assertThat(enrich(odd)).isInstanceOf(Outcome.Completed.class);
        assertThat(facts(odd, Topic.TITLE)).isEmpty();
    }

    @Test
    void nobodyIsLookedForUnlessItIsSwitchedOn() {
        AgentsFixture off = AgentsFixture.withLinkedin(
                settings(Map.of("linkedin.enabled", "false", "linkedin.saved-pages", folder.toString())));
        ContactId ines = off.contact(Map.of("firstname", "Ines", "lastname", "Valdez", "company", "Aster"));

        off.work("enricher", off.run("Enrich Data", ines));

        assertThat(off.property(ines, ContactProperty.VERIFIED_TITLE)).isEmpty();
        assertThat(off.property(ines, ContactProperty.ENRICHMENT_NOTES)).doesNotContain("LinkedIn");
    }

    @Test
    void nothingIsAskedForThatIsKnown() {
        List<URI> asked = new ArrayList<>();
        AgentsFixture open = AgentsFixture.withLinkedin(settings(Map.of("linkedin.public-pages", "true")));
        open.publicPages = address -> {
            asked.add(address);
            return new PublicPages.Answer.None("The robots.txt of www.linkedin.com does not allow visiting it.");
        };
        Map<String, String> known = new HashMap<>(
                Map.of("firstname", "Ines", "lastname", "Valdez", "linkedin_url", "https://www.linkedin.com/in/ines"));
        ContactId unknown = open.contact(known);
        known.putAll(
                Map.of("verified_title", "VP", "years_at_company", "5", "previous_experience", "x", "skills", "y"));
        ContactId whole = open.contact(known);

        open.work("enricher", open.run("Enrich Data", unknown));
        open.work("enricher", open.run("Enrich Data", whole));

        assertThat(asked).containsExactly(URI.create("https://www.linkedin.com/in/ines"));
        assertThat(open.property(unknown, ContactProperty.ENRICHMENT_NOTES))
                .contains("LinkedIn told nothing (Public page: The robots.txt of www.linkedin.com");
    }
}
