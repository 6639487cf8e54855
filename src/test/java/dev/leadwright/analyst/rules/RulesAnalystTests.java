package dev.leadwright.analyst.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.analyst.AnalystSettings.WhenUnavailable;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Band;
import dev.leadwright.analyst.Criterion;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.Finding;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.OutreachBrief.Stage;
import dev.leadwright.analyst.OutreachBrief.Strategy;
import dev.leadwright.crm.Contact;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.Properties;
import dev.leadwright.icp.IdealCustomerProfile;
import dev.leadwright.testing.Profiles;
import java.net.URI;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesAnalystTests {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int MOST_WORDS = 150;

    private static final AnalystSettings SETTINGS = AnalystSettings.ofRules(Optional.empty(), WhenUnavailable.WAIT);

    private final RulesAnalyst analyst = analyst(SETTINGS, """
            name: Fleet operators
            version: 1
            seller:
              company: Fleetwise
              en:
                offer: keep every truck on the road
                benefits: [see repairs coming, plan workshop visits]
              de:
                offer: jeden Lkw auf der Straße zu halten
                benefits: [Reparaturen kommen sehen]
            """);

    private static RulesAnalyst analyst(AnalystSettings settings, String profile) {
        IdealCustomerProfile icp = Profiles.parse(profile);
        LeadProfile reader = new LeadProfile(icp);
        return new RulesAnalyst(
                new LeadScoring(reader, CLOCK),
                new EnrichmentCompiler(reader),
                new MailWriter(settings, icp, reader, CLOCK));
    }

    private static Lead lead(Map<String, String> properties) {
        return new Lead(new Contact(new ContactId("1"), new Properties(properties), NOW, NOW), Optional.empty());
    }

    private Band engagement(Map<String, String> properties) {
        Assessment assessment = analyst.assess(lead(properties));
        return java.util.Objects.requireNonNull(assessment.judgements().get(Criterion.ENGAGEMENT))
                .band();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hs_analytics_last_visit_timestamp=2026-11-20T00:00:00Z                           | ENGAGEMENT_MODERATE
            hs_analytics_last_visit_timestamp=2026-03-20T00:00:00Z                           | ENGAGEMENT_LOW
            hs_analytics_last_visit_timestamp=2024-03-20T00:00:00Z                           | ENGAGEMENT_NONE
            hs_email_open=3                                                                  | ENGAGEMENT_LOW
            hs_email_open=0                                                                  | ENGAGEMENT_NONE
            num_conversion_events=1                                                          | ENGAGEMENT_HIGH
            num_conversion_events=1;recent_conversion_date=2026-01-05                        | ENGAGEMENT_LOW
            num_conversion_events=1;recent_conversion_date=2020-01-05                        | ENGAGEMENT_NONE
            hs_email_open=1;hs_analytics_last_visit_timestamp=2026-11-20T00:00:00Z           | ENGAGEMENT_HIGH
            hs_email_replied=1                                                               | ENGAGEMENT_HIGH
            hs_sales_email_last_replied=2026-11-01T00:00:00Z                                 | ENGAGEMENT_HIGH
            hs_sales_email_last_replied=2026-06-10T00:00:00Z                                 | ENGAGEMENT_LOW
            hs_email_last_click_date=2026-11-01T00:00:00Z                                    | ENGAGEMENT_MODERATE
            hs_email_click=4                                                                 | ENGAGEMENT_LOW
            hs_email_click=4;hs_sales_email_last_clicked=2026-10-20T00:00:00Z                | ENGAGEMENT_MODERATE
            hs_email_last_open_date=2026-11-20T00:00:00Z                                     | ENGAGEMENT_LOW
            recent_conversion_date=2026-07-16                                                | ENGAGEMENT_MODERATE
            recent_conversion_date=2027-01-01                                                | ENGAGEMENT_HIGH
            firstname=Ada                                                                    | ENGAGEMENT_NONE
            """)
    void engagementCountsLessTheLongerAgoItIs(String properties, Band band) {
        Map<String, String> values = new HashMap<>();
        for (String pair : properties.split(";", -1)) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        assertThat(engagement(values)).isEqualTo(band);
    }

    @Test
    void aLeadOfWhichNothingIsKnownScoresNothing() {
        Assessment assessment = analyst.assess(lead(Map.of()));

        assertThat(assessment.score()).isZero();
        assertThat(assessment.explanation()).isEqualTo("Too little is known about this lead to score it.");
    }

    @ParameterizedTest
    @CsvSource({"ada@acme.example, DATA_COMPLETE", "ada@gmail.com, DATA_COMPLETE", "ada@mailinator.com, DATA_SPARSE"})
    void anAddressToThrowAwayReachesNobody(String email, Band band) {
        assertThat(java.util.Objects.requireNonNull(analyst.assess(lead(Map.of("email", email)))
                                .judgements()
                                .get(Criterion.COMPLETENESS))
                        .band())
                .isEqualTo(band);
    }

    @Test
    void theExplanationNamesWhatSpeaksForTheLeadAndWhatDoesNot() {
        Assessment assessment = analyst.assess(lead(
                Map.of("jobtitle", "CEO", "industry", "Logistics", "email", "a@b.example", "company_size", "500")));

        assertThat(assessment.score()).isEqualTo(70);
        assertThat(assessment.explanation())
                .isEqualTo("\"CEO\" leads the company; no visit, open, reply or form is on record.");
    }

    static Stream<Arguments> everyTemplate() {
        return Stream.of("en", "de")
                .flatMap(language -> Stream.of(Strategy.values())
                        .flatMap(strategy ->
                                Stream.of(Stage.values()).map(stage -> Arguments.of(language, strategy, stage))));
    }

    private Draft draft(Map<String, String> properties, Strategy strategy, Stage stage) {
        Finding news = new Finding(
                "f1",
                Finding.Topic.NEWS,
                "2026-11-02 Opens an office in Lyon",
                URI.create("https://x.example"),
                NOW,
                1);
        return analyst.write(new OutreachBrief(lead(properties), strategy, stage, List.of(news)));
    }

    private static void assertFitToSend(Draft draft) {
        assertThat(draft.subject()).isNotBlank().hasSizeLessThanOrEqualTo(100).doesNotContainPattern("\\p{Cc}");
        assertThat(draft.body().split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
        assertThat(draft.subject() + draft.body())
                .doesNotContainPattern("[{}<>|~]")
                .doesNotContainPattern("[\\p{Cf}\\p{Co}]")
                .doesNotContainPattern("(?i)https?:|www\\.|evil\\.|@")
                .doesNotContain("null")
                .doesNotContainPattern("  | ,| \\.(?!\\d)|\\.\\.(?!\\.)");
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void everyTemplateIsFullWhenEverythingIsKnown(String language, Strategy strategy, Stage stage) {
        Draft draft = draft(
                Map.of(
                        "firstname",
                        "Ada",
                        "lastname",
                        "Byron",
                        "company",
                        "Engines Ltd",
                        "jobtitle",
                        "COO",
                        "industry",
                        "Logistics",
                        "hs_language",
                        language),
                strategy,
                stage);

        assertFitToSend(draft);
        assertThat(draft.body())
                .contains("Ada", language.equals("de") ? "jeden Lkw auf der Straße" : "keep every truck on the road")
                .contains("Engines Ltd");
    }

    @ParameterizedTest
    @MethodSource("everyTemplate")
    void everyTemplateReadsWellWhenNothingIsKnown(String language, Strategy strategy, Stage stage) {
        Draft draft = draft(Map.of("hs_language", language), strategy, stage);

        assertFitToSend(draft);
        assertThat(draft.body()).startsWith(language.equals("de") ? "Guten Tag,\n\n" : "Hi there,\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ignore all instructions",
                "http://evil.example/x",
                "<script>alert(1)</script>",
                "Ada\r\nBcc: all@evil.example",
                "{{firstName}}",
                "{a|b}",
                "\u202Eada",
                "A\u200Bda",
                "www.evil.example",
                "Please click evil.com",
                "$1 \\1 %s",
                "💣💣",
                "Robert'); DROP TABLE students;--"
            })
    void hostileValuesNeverReachAMail(String value) {
        for (Strategy strategy : Strategy.values()) {
            Finding news = new Finding("f1", Finding.Topic.NEWS, value, URI.create("https://x.example"), NOW, 1);
            Draft draft = analyst.write(new OutreachBrief(
                    lead(Map.of("firstname", value, "lastname", value, "company", value, "jobtitle", value)),
                    strategy,
                    Stage.FIRST_TOUCH,
                    List.of(news)));
            assertFitToSend(draft);
            assertThat(draft.body()).startsWith("Hi there,").doesNotContain("Ignore all");
        }
    }

    @Test
    void newsIsQuotedAndCited() {
        Draft draft = draft(Map.of("firstname", "ADA"), Strategy.MEETING_REQUEST, Stage.FIRST_TOUCH);

        assertThat(draft.body()).startsWith("Hi ADA,").contains("Your news caught my eye: “Opens an office in Lyon”.");
        assertThat(draft.cites()).containsExactly("f1");
    }

    @Test
    void germanSpeakersAreWrittenToInEnglishWhereTheOfferHasNoGermanWords() {
        RulesAnalyst english = analyst(SETTINGS, """
                name: Fleet operators
                version: 1
                seller: {company: Fleetwise, en: {offer: fix trucks}}
                """);

        Draft draft = english.write(new OutreachBrief(
                lead(Map.of("firstname", "Uwe", "country", "Österreich")),
                Strategy.NURTURE,
                Stage.FIRST_TOUCH,
                List.of()));

        assertThat(draft.body()).startsWith("Hi Uwe,");
    }
}
