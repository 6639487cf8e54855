package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.analyst.Analyst;
import dev.leadwright.analyst.Assessment;
import dev.leadwright.analyst.Draft;
import dev.leadwright.analyst.EnrichmentCase;
import dev.leadwright.analyst.EnrichmentReport;
import dev.leadwright.analyst.ExtractedFact;
import dev.leadwright.analyst.Lead;
import dev.leadwright.analyst.OutreachBrief;
import dev.leadwright.analyst.SiteText;
import dev.leadwright.audit.AuditEntry;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.crm.Tier;
import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.orchestration.EachScan;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.review.Review;
import dev.leadwright.review.ReviewReason;
import dev.leadwright.review.ReviewSettings;
import dev.leadwright.review.Reviews;
import dev.leadwright.review.Reviews.Said;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mail that needs approval leaves as the very mail that was approved, or not at all. */
class ReviewedOutreachTests {
    private static final String HOT = "Send Outreach - HOT Lead: Ada";
    private static final String WARM = "Send Outreach - WARM Lead: Ada";

    private final Writer writer = new Writer();
    private AgentsFixture fixture = fixture(true, 0);
    private ContactId ada = ada();

    private AgentsFixture fixture(boolean completingApproves, int firstMails) {
        return AgentsFixture.withReview(
                new ReviewSettings(true, List.of(Tier.HOT), firstMails, true, Duration.ofDays(3), completingApproves),
                Optional.of(writer));
    }

    private ContactId ada() {
        return fixture.contact(Map.of("firstname", "Ada", "email", "ada@engines.example", "company", "Engines"));
    }

    /** Writes what the test says. */
    private static final class Writer implements Analyst {
        private String body = "Hi Ada,\n\nMay I ask how you plan repairs?\n\nBest regards";
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
            return List.of();
        }

        @Override
        public EnrichmentReport compile(EnrichmentCase enrichment) {
            throw new UnsupportedOperationException("nobody asks");
        }

        @Override
        public Draft write(OutreachBrief brief) {
            written++;
            return new Draft("A question", body, List.of());
        }
    }

    private Reviews reviews() {
        return fixture.get(Reviews.class);
    }

    private Review open() {
        return reviews().listOpen().getFirst();
    }

    private CrmTask asking() {
        return fixture.task(ada, "Human Review Required");
    }

    private Said approve(Review review) {
        return reviews().approve(review.id(), review.fingerprint(), "Sam");
    }

    private static void assertWaits(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.AwaitingReview.class);
    }

    @Test
    void aHotLeadsMailWaitsAndLeavesOnceItIsApproved() {
        RunInMemory run = fixture.run(HOT, ada);

        assertWaits(fixture.work("outreach", run));

        assertThat(fixture.sent).isEmpty();
        assertThat(fixture.crm.listEmailsOf(ada)).isEmpty();
        assertThat(fixture.sendingPlan.asked).as("no time is taken from others").isEmpty();
        Review review = open();
        assertThat(review.reasons()).containsExactly(ReviewReason.TIER);
        assertThat(review.mail().recipient()).isEqualTo("ada@engines.example");
        assertThat(asking().body())
                .contains("Hi Ada,<br><br>May I ask", "To: ada@engines.example", "http://dash.example/review/1");

        assertThat(approve(review)).isInstanceOf(Said.Done.class);
        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.Completed.class);

        assertThat(fixture.sent)
                .singleElement()
                .extracting(OutgoingMail::text)
                .isEqualTo(review.mail().content());
        assertThat(fixture.subjects(ada, run)).containsOnlyOnce("Human Review Required: Ada");
        assertThat(fixture.audit.entries)
                .extracting(AuditEntry::what, AuditEntry::actor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("approved first-touch", "Sam"));
        assertThat(fixture.logged).anyMatch(line -> line.startsWith("Sam: About the mail \"A question\": Approved"));
    }

    @Test
    void whoeverIsSecondIsToldWhoDecided() {
        fixture.work("outreach", fixture.run(HOT, ada));
        Review review = open();
        approve(review);

        assertThat(reviews().reject(review.id(), review.fingerprint(), "too long", "Kim"))
                .isEqualTo(new Said.NotDone(List.of("Somebody was faster. Approved by Sam, 2026-11-23 09:30 UTC.")));
    }

    @Test
    void aRejectedMailIsNotSentAndIsWrittenAnewWhenItsTaskIsSetBack() {
        RunInMemory run = fixture.run(HOT, ada);
        fixture.work("outreach", run);
        assertThat(reviews().reject(open().id(), open().fingerprint(), " ", "Sam"))
                .isEqualTo(new Said.NotDone(List.of("Say why, for whoever looks at the lead later.")));
        reviews().reject(open().id(), open().fingerprint(), "too long", "Sam");
        waits(run);

        assertThat(fixture.work("outreach", run))
                .isEqualTo(new Outcome.Completed("Not sent. Rejected by Sam: too long"));
        assertThat(fixture.sent).isEmpty();

        fixture.crm.updateTask(run.task().id(), TaskChange.to(TaskStatus.NOT_STARTED));
        writer.body = "Hi Ada,\n\nHow do you plan repairs?\n\nBest regards";
        assertWaits(fixture.work("outreach", run));
        assertThat(writer.written).isEqualTo(2);
        assertThat(open().body()).isEqualTo(writer.body);
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void whatNobodyDecidesAboutInTimeIsNotSent() {
        RunInMemory run = fixture.run(HOT, ada);
        fixture.work("outreach", run);
        Review review = open();
        waits(run);
        fixture.clock.advance(Duration.ofDays(3));

        assertThat(approve(review))
                .isInstanceOfSatisfying(
                        Said.NotDone.class,
                        late -> assertThat(late.why().getFirst()).startsWith("The time to decide was over"));
        assertThat(fixture.work("outreach", run))
                .isInstanceOfSatisfying(
                        Outcome.Completed.class,
                        end -> assertThat(end.summary()).startsWith("Not sent: nobody decided"));

        assertThat(fixture.sent).isEmpty();
        assertThat(run.notices).anyMatch(notice -> notice.title().contains("was not sent: nobody decided"));
        assertThat(reviews().find(review.id()).orElseThrow().state()).isEqualTo(Review.State.EXPIRED);
    }

    @Test
    void anApprovalIsNoneForAnotherRecipient() {
        RunInMemory run = fixture.run(HOT, ada);
        fixture.work("outreach", run);
        approve(open());
        fixture.crm.updateContact(ada, Map.of("email", "ada@elsewhere.example"));
        waits(run);

        assertWaits(fixture.work("outreach", run));

        assertThat(fixture.sent).isEmpty();
        assertThat(open().reasons()).containsExactlyInAnyOrder(ReviewReason.TIER, ReviewReason.CHANGED);
        assertThat(open().mail().recipient()).isEqualTo("ada@elsewhere.example");
        assertThat(asking().body()).contains("To: ada@elsewhere.example");
    }

    @Test
    void theRecipientIsComparedRightBeforeTheMailLeaves() {
        RunInMemory run = fixture.run(HOT, ada);
        fixture.work("outreach", run);
        approve(open());
        waits(run);
        run.beforeDelivery = () -> {
            // Changed while the mail server kept us waiting: a person took the approval back in the database.
            fixture.get(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("UPDATE leadwright.review SET fingerprint = 'another'")
                    .update();
        };

        Outcome outcome = fixture.work("outreach", run);

        assertThat(outcome).isInstanceOf(Outcome.NotYet.class);
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void whatAPersonChangedLeavesAndTheChangeIsKept() {
        RunInMemory run = fixture.run(HOT, ada);
        fixture.work("outreach", run);
        Review before = open();

        assertThat(reviews()
                        .edit(
                                before.id(),
                                before.fingerprint(),
                                "Your repairs",
                                "Hi Ada,\r\n\r\nWho plans them?",
                                "Sam"))
                .isEqualTo(new Said.Done("Saved. The mail still awaits your decision."));

        assertThat(approve(before)).as("what was seen is not there any more").isInstanceOf(Said.NotDone.class);
        Review after = open();
        assertThat(after.isShownInCrm()).isFalse();
        assertThat(reviews().listEdits(after.id())).singleElement().satisfies(edit -> {
            assertThat(edit.by()).isEqualTo("Sam");
            assertThat(edit.bodyBefore()).isEqualTo(before.body());
            assertThat(edit.bodyAfter()).isEqualTo("Hi Ada,\n\nWho plans them?");
            assertThat(edit.subjectAfter()).isEqualTo("Your repairs");
        });
        approve(after);
        waits(run);
        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.Completed.class);
        assertThat(fixture.sent).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your repairs");
            assertThat(mail.text()).isEqualTo("Hi Ada,\n\nWho plans them?\nJo Winter");
        });
        assertThat(fixture.audit.entries)
                .extracting(AuditEntry::what)
                .containsExactly("edited first-touch", "approved first-touch");
    }

    @Test
    void whatTheLinterBlocksIsNotSaved() {
        fixture.work("outreach", fixture.run(HOT, ada));
        Review before = open();

        Said said =
                reviews().edit(before.id(), before.fingerprint(), "Hi", "Hi Ada,\n\nsee https://evil.example", "Sam");

        assertThat(said)
                .isInstanceOfSatisfying(
                        Said.NotDone.class,
                        no -> assertThat(no.why().getFirst()).contains("https://evil.example", "Links and addresses"));
        assertThat(open().fingerprint()).isEqualTo(before.fingerprint());
    }

    @Test
    void aWarmLeadsMailNeedsNoneAndOneThatTheLinterTouchedDoes() {
        assertThat(fixture.work("outreach", fixture.run(WARM, ada))).isInstanceOf(Outcome.Completed.class);
        assertThat(fixture.sent).hasSize(1);

        fixture = fixture(true, 0);
        ada = ada();
        writer.body = writer.body.replace("plan", "**plan**");
        assertWaits(fixture.work("outreach", fixture.run(WARM, ada)));
        assertThat(open().reasons()).containsExactly(ReviewReason.LINTED);
    }

    @Test
    void aHotLeadIsHotWhateverItsTaskSays() {
        fixture.crm.updateContact(ada, Map.of(ContactProperty.LEAD_TIER, "HOT"));
        assertWaits(fixture.work("outreach", fixture.run(WARM, ada)));
    }

    @Test
    void afterTheFirstMailsThoseOfWarmLeadsNeedNone() {
        fixture = fixture(true, 2);
        for (int number = 1; number <= 3; number++) {
            ContactId lead = fixture.contact(
                    Map.of("firstname", "Ada", "email", "ada" + number + "@engines.example", "company", "Engines"));
            RunInMemory run = fixture.run(WARM, lead);
            Outcome outcome = fixture.work("outreach", run);
            if (number <= 2) {
                assertWaits(outcome);
                assertThat(open().reasons()).containsExactly(ReviewReason.FIRST_MAILS);
                approve(open());
                fixture.work("outreach", run);
            }
            assertThat(fixture.sent).hasSize(number);
        }
    }

    @Test
    void theTaskThatIsOpenForTheLeadAlreadyAsksAndKeepsWhatStandsInIt() {
        fixture.crm.createTask(NewTask.about(
                ada, "Human Review Required: Ada", "Scored 90 of 100.", TaskPriority.HIGH, AgentsFixture.NOW));
        RunInMemory run = fixture.run(HOT, ada);

        fixture.work("outreach", run);

        assertThat(fixture.subjects(ada, run)).containsExactly("Human Review Required: Ada");
        assertThat(asking().body()).startsWith("Scored 90 of 100.<p>Mail to decide about until");
        assertThat(open().isShownInCrm()).isTrue();
    }

    @Test
    void completingTheTaskApprovesWhatStandsInIt() {
        RunInMemory run = fixture.run(HOT, ada);
        fixture.work("outreach", run);
        waits(run);
        fixture.complete(asking().id());

        fixture.get(EachScan.class).look();

        assertThat(reviews().listOpen()).isEmpty();
        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.Completed.class);
        assertThat(fixture.sent).hasSize(1);
    }

    @Test
    void completingTheTaskDecidesNothingAboutATextThatIsNotInIt() {
        RunInMemory run = fixture.run(HOT, ada);
        fixture.work("outreach", run);
        waits(run);
        fixture.complete(asking().id());
        Review before = open();
        reviews().edit(before.id(), before.fingerprint(), "Your repairs", "Hi Ada,\n\nWho plans them?", "Sam");

        fixture.get(EachScan.class).look();

        assertThat(open().crmTaskEnded()).isTrue();
        assertWaits(fixture.work("outreach", run));
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void completingItApprovesNothingWhereTheSettingsSaySo() {
        fixture = fixture(false, 0);
        ada = ada();
        RunInMemory run = fixture.run(HOT, ada);
        fixture.work("outreach", run);
        waits(run);
        assertThat(asking().body()).doesNotContain("Completing this task approves");
        fixture.complete(asking().id());

        fixture.get(EachScan.class).look();

        assertWaits(fixture.work("outreach", run));
        assertThat(fixture.sent).isEmpty();
        assertThat(fixture.logged).anyMatch(line -> line.contains("that decides nothing about the mail"));
    }

    @Test
    void theContactsPropertyDecidesAndIsForgotten() {
        RunInMemory run = fixture.run(HOT, ada);
        fixture.crm.updateContact(ada, Map.of(ContactProperty.REVIEW_DECISION, "APPROVE"));
        assertWaits(fixture.work("outreach", run));
        waits(run);
        assertThat(fixture.property(ada, ContactProperty.REVIEW_DECISION))
                .as("said before this mail was there")
                .isEmpty();
        fixture.crm.updateContact(
                ada, Map.of(ContactProperty.REVIEW_DECISION, "REJECT", ContactProperty.REVIEW_REASON, "a rival"));

        fixture.get(EachScan.class).look();

        assertThat(fixture.property(ada, ContactProperty.REVIEW_DECISION)).isEmpty();
        assertThat(fixture.work("outreach", run))
                .isEqualTo(new Outcome.Completed("Not sent. Rejected by a person in the CRM: a rival"));
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void aReviewWhoseOutreachPeopleEndedIsWithdrawn() {
        RunInMemory run = fixture.run(HOT, ada);
        fixture.work("outreach", run);
        fixture.complete(run.task().id());

        fixture.get(EachScan.class).look();

        assertThat(reviews().listOpen()).isEmpty();
        assertThat(reviews().listOf(ada).getFirst().state()).isEqualTo(Review.State.WITHDRAWN);
        assertThat(asking().status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void nothingIsBookedOrAskedAgainAfterARunThatDied() {
        RunInMemory run = fixture.run(HOT, ada);
        fixture.work("outreach", run);
        Review first = open();
        waits(run);

        assertWaits(fixture.work("outreach", run));

        assertThat(open().id()).isEqualTo(first.id());
        assertThat(fixture.subjects(ada, run)).containsExactly("Human Review Required: Ada");
        assertThat(writer.written).isEqualTo(1);
    }

    /** As a run leaves its task. */
    private void waits(RunInMemory run) {
        fixture.crm.updateTask(run.task().id(), TaskChange.to(TaskStatus.WAITING));
    }
}
