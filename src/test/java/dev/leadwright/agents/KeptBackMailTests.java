package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.leadwright.agents.LeadDetails.DraftedMail;
import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.ExtractedFact;
import dev.leadwright.analyst.Finding.Topic;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.LintFinding;
import dev.leadwright.analyst.LintState;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.SiteText;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.mail.MailUnavailable;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.TemporaryFailure;
import dev.leadwright.web.SiteReading;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an analyst reads and writes counts as far as code lets it. */
class KeptBackMailTests {
    private static final String FINE = "Hi Ada,\n\nMay I ask how you plan repairs?\n\nBest regards";
    private static final URI ABOUT = URI.create("https://engines.example/about");

    private final Model model = new Model();
    private final AgentsFixture fixture = new AgentsFixture(AgentsFixture.settings(List.of()), Optional.of(model));
    private final ContactId ada =
            fixture.contact(Map.of("firstname", "Ada", "email", "ada@engines.example", "company", "Engines"));

    /** Writes and reads what the test says. */
    private static final class Model implements Analyst {
        private String body = FINE;
        private List<ExtractedFact> facts = List.of();
        private final List<SiteText> asked = new ArrayList<>();
        private int written;

        @Override
        public String name() {
            return "model";
        }

        @Override
        public Assessment assess(Lead lead) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public List<ExtractedFact> extract(SiteText site) {
            asked.add(site);
            return facts;
        }

        @Override
        public EnrichmentReport compile(EnrichmentCase enrichment) {
            return new EnrichmentReport(
                    EnrichmentReport.Quality.LOW,
                    Optional.empty(),
                    1,
                    "Nothing is known.",
                    List.of(),
                    "Nothing is known.");
        }

        @Override
        public Draft write(OutreachBrief brief) {
            written++;
            return new Draft("A question", body, List.of());
        }
    }

    private DraftedMail draft() {
        return fixture.file.findLead(ada).orElseThrow().drafts().getFirst();
    }

    @Test
    void aMailWithALinkGoesToAPersonAndIsWrittenAnewWhenItsTaskIsSetBack() {
        RunInMemory run = fixture.run("Send Outreach - WARM Lead: Ada", ada);
        model.body = "Hi Ada,\n\nHave a look at https://evil.example today.";

        Outcome outcome = fixture.work("outreach", run);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason())
                                .startsWith(
                                        "The mail was not sent. \"https://evil.example\": Links and addresses come from the settings"));
        assertThat(fixture.sent).isEmpty();
        assertThat(fixture.crm.listEmailsOf(ada)).isEmpty();
        assertThat(draft().lint()).isEqualTo(LintState.BLOCKED);
        assertThat(draft().findings()).extracting(LintFinding::rule).contains(LintFinding.Rule.ADDRESS);

        model.body = FINE;
        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.Completed.class);
        assertThat(fixture.sent).hasSize(1);
        assertThat(draft().lint()).isEqualTo(LintState.CLEAN);
        assertThat(draft().findings()).isEmpty();
        assertThat(model.written).isEqualTo(2);
    }

    @Test
    void whatWasRepairedIsSentAndRemembered() {
        model.body = FINE.replace("plan", "**plan**");

        fixture.work("outreach", fixture.run("Send Outreach - WARM Lead: Ada", ada));

        assertThat(fixture.sent.getFirst().text()).startsWith(FINE);
        assertThat(draft().lint()).isEqualTo(LintState.REPAIRED);
        assertThat(draft().findings()).extracting(LintFinding::rule).containsExactly(LintFinding.Rule.MARKUP);
    }

    @Test
    void theRecordIsLookedAtAgainRightBeforeAMailLeaves() {
        RunInMemory run = fixture.run("Send Outreach - WARM Lead: Ada", ada);
        fixture.mailServer = (mail, dot) -> {
            throw new MailUnavailable("not now", new IOException());
        };
        assertThatThrownBy(() -> fixture.work("outreach", run)).isInstanceOf(TemporaryFailure.class);

        fixture.crm.updateContact(ada, Map.of("firstname", "Grace"));
        Outcome outcome = fixture.work("outreach", run);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NeedsHuman.class,
                        human -> assertThat(human.reason()).contains("The greeting names somebody else"));
        assertThat(draft().lint()).isEqualTo(LintState.BLOCKED);
        assertThat(fixture.crm.listEmailsOf(ada).getFirst().status()).isEqualTo(EmailStatus.FAILED);
    }

    @Test
    void aFactOfAModelCountsWithItsEvidenceAndTheOthersAreKeptWithTheReason() {
        fixture.company(ada, Map.of("name", "Engines", "domain", "engines.example"));
        String text = "Our platform runs on Odoo.\nToday we are 85 employees.\n";
        fixture.sites.put(
                "engines.example",
                new SiteReading(
                        ABOUT,
                        AgentsFixture.NOW,
                        List.of(ABOUT),
                        List.of(new SiteReading.PageText(ABOUT, text)),
                        List.of(),
                        Optional.empty()));
        model.facts = List.of(
                new ExtractedFact(Topic.TECHNOLOGY, "Odoo", ABOUT, "Our platform runs on Odoo.", 0.9),
                new ExtractedFact(Topic.EMPLOYEES, "850", ABOUT, "Today we are 850 employees.", 0.9));

        fixture.work("enricher", fixture.run("Enrich Data: Ada", ada));

        assertThat(model.asked).singleElement().satisfies(site -> {
            assertThat(site.lead()).isEqualTo(ada);
            assertThat(site.pages()).containsExactly(new SiteText.Page(ABOUT, text));
        });
        assertThat(fixture.property(ada, "technologies")).isEqualTo("Odoo");
        assertThat(fixture.property(ada, "company_size")).isEmpty();
        assertThat(fixture.file.findLead(ada).orElseThrow().facts())
                .extracting(LeadDetails.KnownFact::value, LeadDetails.KnownFact::method, LeadDetails.KnownFact::reason)
                .containsExactlyInAnyOrder(
                        tuple("Odoo", "read by model", "Certain enough, and nothing better is known"),
                        tuple("850", "read by model", "Its evidence is not to be seen on the page"));
    }

    @Test
    void whereNoPageWasReadNobodyIsAsked() {
        fixture.work("enricher", fixture.run("Enrich Data: Ada", ada));
        assertThat(model.asked).isEmpty();
    }
}
