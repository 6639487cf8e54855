package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.replies.IncomingMailMonitor;
import dev.leadwright.replies.Suppressions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What comes back: an absence moves the follow-up, a reply ends the sequence, a bounce ends mail to the address. */
class O01_AConversation {
    private static final Inbox INBOX = new Inbox();
    private static final Town TOWN = new Town(Map.of("replies.imap-url", INBOX.url()));

    @AfterAll
    static void close() {
        TOWN.close();
        INBOX.close();
    }

    @Test
    void sentThenAwayThenResumedThenAnsweredThenStopped() {
        Person wilma = lead("Wilma", "WARM");
        Outbox.Mail first = onlyMailTo(wilma);
        LocalDate back = TOWN.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(20);

        INBOX.answer(
                wilma,
                first,
                TOWN.now(),
                "Auto-Submitted: auto-replied\n",
                "I am out of the office until " + back + ".");
        look();
        assertThat(TOWN.portal
                        .taskOf(wilma, "Follow-up Email")
                        .due()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                .isEqualTo(back.plusDays(1));
        assertThat(timelineOf(wilma)).anyMatch(line -> line.contains("out of office") && line.contains("moved to"));

        TOWN.later(Duration.ofDays(6));
        assertThat(TOWN.outbox.mailsTo(wilma))
                .as("nobody is disturbed on holiday")
                .hasSize(1);

        TOWN.later(Duration.ofDays(16));
        assertThat(TOWN.outbox.mailsTo(wilma)).hasSize(2);

        INBOX.answer(wilma, first, TOWN.now(), "", "Sounds interesting, call me tomorrow.");
        look();
        look();
        assertThat(TOWN.portal.propertyOf(wilma, "outreach_status")).isEqualTo("RESPONDED");
        assertThat(TOWN.portal.taskOf(wilma, "Reply received").priority()).isEqualTo("HIGH");
        assertThat(TOWN.portal.emailsOf(wilma))
                .filteredOn(
                        email -> PortalTables.text(email, "hs_email_direction").equals("INCOMING_EMAIL"))
                .singleElement()
                .satisfies(email ->
                        assertThat(PortalTables.text(email, "hs_email_text")).contains("call me tomorrow"));
        assertThat(TOWN.alertsAbout(wilma)).anyMatch(alert -> alert.title().startsWith("Reply received"));

        long again = TOWN.sales.createsTask(wilma, TOWN.now(), "hs_task_subject: Follow-up Email: Wilma Brook");
        TOWN.scanAndWork();
        assertThat(TOWN.portal.task(again).body()).contains("the contact has answered");
        assertThat(TOWN.outbox.mailsTo(wilma)).hasSize(2);
        assertThat(INBOX.count(true)).as("the mailbox is left as it was").isZero();
    }

    @Test
    void aReplyClosesTheCallThatWasPlanned() {
        Person horst = lead("Horst", "HOT");
        INBOX.delivers("From: eve@evil.example\nSubject: " + "Re: ".repeat(5_000) + "\n\nNo mail keeps others back.\n");
        INBOX.answer(horst, onlyMailTo(horst), TOWN.now(), "", "Not for us, thanks.");
        look();

        assertThat(TOWN.portal.taskOf(horst, "Follow-up Call").status()).isEqualTo("COMPLETED");
        assertThat(TOWN.portal.taskOf(horst, "Follow-up Call").body()).contains("The contact has answered");
        assertThat(TOWN.portal.taskOf(horst, "Reply received").priority()).isEqualTo("MEDIUM");
    }

    @Test
    void anAddressThatDoesNotExistGetsNoMoreMail() {
        Person ghost = lead("Ghost", "WARM");
        Outbox.Mail first = onlyMailTo(ghost);

        INBOX.bounce(ghost, "0123456789abcdef0123456789abcdef01234567@seller.example", TOWN.now());
        look();
        assertThat(TOWN.part(Suppressions.class).find(ghost.email()))
                .as("a bounce of somebody else's mail says nothing")
                .isEmpty();

        INBOX.bounce(ghost, first.messageId(), TOWN.now());
        look();
        assertThat(TOWN.part(Suppressions.class).find(ghost.email())).isPresent();
        assertThat(TOWN.portal.propertyOf(ghost, "outreach_status")).isEqualTo("BOUNCED");
        assertThat(TOWN.portal.subjectsOf(ghost)).contains("Manual Review Needed - mail came back");

        TOWN.later(Duration.ofDays(6));
        assertThat(TOWN.outbox.mailsTo(ghost)).hasSize(1);
    }

    @Test
    void whoAsksForNoMoreMailGetsNoneAndHubSpotKnows() {
        Person rosa = lead("Rosa", "WARM");
        INBOX.answer(rosa, onlyMailTo(rosa), TOWN.now(), "", "Please remove me from your mailing list.");
        look();

        assertThat(TOWN.part(Suppressions.class).find(rosa.email())).isPresent();
        assertThat(TOWN.portal.propertyOf(rosa, "hs_email_optout")).isEqualTo("true");
        TOWN.later(Duration.ofDays(6));
        assertThat(TOWN.outbox.mailsTo(rosa)).hasSize(1);
    }

    private static void look() {
        TOWN.part(IncomingMailMonitor.class).lookNow();
    }

    private static Outbox.Mail onlyMailTo(Person person) {
        List<Outbox.Mail> mails = TOWN.outbox.mailsTo(person);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static List<String> timelineOf(Person person) {
        return TOWN.part(Timeline.class).listOf(new ContactId(String.valueOf(person.id()))).stream()
                .map(Timeline.Entry::text)
                .toList();
    }

    private static Person lead(String firstName, String tier) {
        Person person =
                TOWN.sales.createsContact("""
                firstname: %s
                lastname: Brook
                email: %s@brook.example
                jobtitle: Buyer
                company: Brook Foods
                industry: Food
                """.formatted(firstName, firstName.toLowerCase(java.util.Locale.ROOT)));
        TOWN.sales.createsTask(
                person, TOWN.now(), "hs_task_subject: Send Outreach - " + tier + " Lead: " + firstName + " Brook");
        TOWN.scanAndWork();
        return person;
    }
}
