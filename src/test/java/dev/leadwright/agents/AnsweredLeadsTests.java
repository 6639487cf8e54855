package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.replies.Suppressions.Reason;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has answered, or whose address is dead or suppressed, is not written to, wherever that is known from. */
class AnsweredLeadsTests {
    private static final String ADDRESS = "ada@engines.example";

    private final AgentsFixture fixture = new AgentsFixture();

    @Test
    void whoHasAnsweredByOurMailboxIsLeftToPeople() {
        ContactId ada = ada(Map.of());
        fixture.answered.add(ada);
        requireNoMail(ada, "has answered");
    }

    @Test
    void whoHasAnsweredByHubSpotIsLeftToPeople() {
        String written = "2026-11-01T08:00:00Z";
        requireNoMail(
                ada(Map.of(
                        ContactProperty.LAST_OUTREACH_DATE,
                        written,
                        ContactProperty.LAST_SALES_EMAIL_REPLY,
                        "2026-11-02T08:00:00Z")),
                "has answered");
    }

    @Test
    void anEarlierReplyInHubSpotAnswersSomethingElse() {
        ContactId ada = ada(Map.of(ContactProperty.LAST_SALES_EMAIL_REPLY, "2026-11-02T08:00:00Z"));
        fixture.work("outreach", fixture.run("Send Outreach: Ada Byron", ada));
        assertThat(fixture.sent).hasSize(1);
    }

    @Test
    void aSuppressedAddressGetsNoMail() {
        ContactId ada = ada(Map.of());
        fixture.suppressed.put(ADDRESS, Reason.COMPLAINED);
        requireNoMail(ada, "complained of spam");
    }

    @Test
    void anAddressThatHubSpotKnowsToBeDeadGetsNoMail() {
        requireNoMail(ada(Map.of(ContactProperty.HARD_BOUNCE_REASON, "UNKNOWN_USER")), "has bounced");
    }

    @Test
    void whoAnswersWhileTheMailIsOnItsWayGetsNoFollowUp() {
        ContactId ada = ada(Map.of());
        fixture.mailServer = (mail, dot) -> {
            dot.run();
            fixture.answered.add(ada);
            return new dev.leadwright.mail.MailResult.Accepted("250 OK");
        };
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada Byron", ada);
        fixture.work("outreach", run);
        assertThat(fixture.subjects(ada, run)).isEmpty();
    }

    @Test
    void aBounceWhileTheMailIsOnItsWayIsNotOverwritten() {
        ContactId ada = ada(Map.of());
        fixture.mailServer = (mail, dot) -> {
            dot.run();
            fixture.suppressed.put(ADDRESS, Reason.BOUNCED);
            return new dev.leadwright.mail.MailResult.Accepted("250 OK");
        };
        RunInMemory run = fixture.run("Send Outreach - WARM Lead: Ada Byron", ada);
        fixture.work("outreach", run);
        assertThat(fixture.subjects(ada, run)).isEmpty();
        assertThat(fixture.property(ada, ContactProperty.OUTREACH_STATUS)).isEqualTo("BOUNCED");
        assertThat(fixture.property(ada, ContactProperty.NEXT_FOLLOW_UP)).isEmpty();
    }

    @Test
    void whoAnswersWhileTheFollowUpIsArrangedGetsNone() {
        ContactId ada = ada(Map.of());
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada Byron", ada);
        run.beforeTask = () -> fixture.answered.add(ada);
        fixture.work("outreach", run);
        assertThat(fixture.task(ada, "Follow-up Call").status()).isEqualTo(dev.leadwright.crm.TaskStatus.COMPLETED);
        assertThat(fixture.property(ada, ContactProperty.OUTREACH_STATUS)).isEqualTo("RESPONDED");
        assertThat(fixture.property(ada, ContactProperty.NEXT_FOLLOW_UP)).isEmpty();
    }

    private void requireNoMail(ContactId contact, String why) {
        Outcome outcome = fixture.work("outreach", fixture.run("Send Outreach: Ada Byron", contact));
        assertThat(outcome).isInstanceOf(Outcome.Completed.class).asString().contains(why);
        assertThat(fixture.sent).isEmpty();
    }

    private ContactId ada(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "firstname",
                "Ada",
                "lastname",
                "Byron",
                "email",
                ADDRESS,
                "company",
                "Engines",
                "industry",
                "Logistics"));
        properties.putAll(more);
        return fixture.contact(properties);
    }
}
