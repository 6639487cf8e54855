package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.Tier;
import dev.leadwright.replies.Suppressions.Reason;
import dev.leadwright.review.ReviewSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail a contact would get is shown before there is a task, and that leaves no trace. */
class PreviewTests {
    private static final String ADDRESS = "ada@engines.example";

    private final AgentsFixture fixture = new AgentsFixture();

    @Test
    void itIsTheMailThatATaskThenSends() {
        ContactId ada = ada(Map.of());
        MailPreview.Shown shown = preview();

        assertThat(shown.refusals()).isEmpty();
        assertThat(shown.stored()).isFalse();
        assertThat(shown.leaves()).isPresent();
        assertThat(shown.text()).contains("Hafenstr. 1, Hamburg");
        fixture.work("outreach", fixture.run("Send Outreach: Ada Byron", ada));
        assertThat(fixture.sent).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(shown.subject());
            assertThat(shown.text()).startsWith(mail.text());
        });
    }

    @Test
    void itSaysWhetherAPersonHasToApproveIt() {
        ada(Map.of());
        assertThat(preview().approval()).as("the fixture asks for no approval").isEmpty();

        AgentsFixture reviewed = AgentsFixture.withReview(
                new ReviewSettings(true, List.of(Tier.HOT), 50, true, Duration.ofDays(3), true), Optional.empty());
        reviewed.contact(Map.of("firstname", "Ada", "email", ADDRESS, "lead_tier", "HOT"));
        assertThat(reviewed.get(MailPreview.class).of(ADDRESS).orElseThrow().approval())
                .containsExactly(
                        "Every mail to a lead of this tier needs approval",
                        "The first mails of an installation need approval");
    }

    @Test
    void itLeavesNoTrace() {
        ContactId ada = ada(Map.of());
        Map<String, String> before = fixture.crm.getContact(ada).properties().values();
        fixture.suppressed.put(ADDRESS, Reason.COMPLAINED);

        preview();

        assertThat(fixture.crm.getContact(ada).properties().values()).isEqualTo(before);
        assertThat(fixture.crm.listTasksOf(ada)).isEmpty();
        assertThat(fixture.crm.listEmailsOf(ada)).isEmpty();
        assertThat(fixture.crm.listNotesOf(ada)).isEmpty();
        assertThat(fixture.sent).isEmpty();
        assertThat(fixture.sendingPlan.asked).isEmpty();
        for (String table : new String[] {"lead", "lead_draft", "draft_finding"}) {
            assertThat(fixture.get(JdbcClient.class)
                            .sql("SELECT count(*) FROM leadwright." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void itSaysWhyTheMailWouldNotLeave() {
        ada(Map.of());
        fixture.suppressed.put(ADDRESS, Reason.COMPLAINED);
        fixture.brake.pull("too many bounces", "Hugo");

        assertThat(preview().refusals())
                .anyMatch(why -> why.contains("complained of spam"))
                .anyMatch(why -> why.contains("too many bounces"));
        assertThat(preview().leaves()).isEmpty();
    }

    @Test
    void itSaysWhenTheMailWouldLeave() {
        ada(Map.of());
        fixture.sendingPlan.next = AgentsFixture.NOW.plus(Duration.ofHours(3));

        assertThat(preview().leaves()).contains(AgentsFixture.NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void afterTheFirstMailTheNextIsShown() {
        ContactId ada = ada(Map.of());
        fixture.work("outreach", fixture.run("Send Outreach: Ada Byron", ada));

        assertThat(preview().stage()).isEqualTo("follow-up-1");
        assertThat(preview().subject()).startsWith("Re: ");
    }

    @Test
    void nobodyIsShownNothing() {
        assertThat(fixture.get(MailPreview.class).of("nobody@engines.example")).isEmpty();
        assertThat(fixture.get(MailPreview.class).of("99999999999999")).isEmpty();
    }

    private MailPreview.Shown preview() {
        return fixture.get(MailPreview.class).of(ADDRESS).orElseThrow();
    }

    private ContactId ada(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(more);
        properties.put(ContactProperty.EMAIL, ADDRESS);
        properties.put(ContactProperty.FIRST_NAME, "Ada");
        properties.put(ContactProperty.LAST_NAME, "Byron");
        return fixture.crm.createContact(properties);
    }
}
