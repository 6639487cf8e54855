package dev.leadwright.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.audit.AuditKind;
import dev.leadwright.audit.AuditQuery;
import dev.leadwright.audit.AuditTrail;
import dev.leadwright.crm.ContactId;
import dev.leadwright.orchestration.Timeline;
import dev.leadwright.review.Review;
import dev.leadwright.review.Reviews;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail to a hot lead waits for a person's approval, and leaves as what was approved, or not at all. */
class C06_APersonApproves {
    private static final String REVIEW = "Human Review Required";

    private final Town town = new Town(Map.of("review.enabled", "true", "review.first-mails", "1"));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void nothingLeavesBeforeItIsApprovedAndExactlyOneMailAfterwards() {
        Person ada = lead("Ada");
        long task = outreachFor(ada, "HOT");

        town.scanAndWork();

        assertThat(town.outbox.mails()).isEmpty();
        assertThat(town.portal.task(task).status()).isEqualTo("WAITING");
        assertThat(town.portal.task(task).body()).contains("Awaiting review: A person decides about the mail");
        assertThat(town.portal.task(task).errors()).isBlank();
        PortalTables.Task asking = town.portal.taskOf(ada, REVIEW);
        Review review = reviewOf(ada);
        assertThat(asking.body()).contains("To: " + ada.email(), "/review/" + review.id());
        assertThat(town.openAlerts()).anyMatch(alert -> alert.title().equals("Mails await your approval"));

        assertThat(reviews().approve(review.id(), review.fingerprint(), "Anna")).isInstanceOf(Reviews.Said.Done.class);
        town.untilIdle(); // without a scan

        assertThat(town.outbox.mailsTo(ada)).hasSize(1);
        town.eventually(
                () -> assertThat(town.portal.taskOf(ada, REVIEW).status()).isEqualTo("COMPLETED"));
        assertThat(town.portal.taskOf(ada, REVIEW).body()).contains("Approved by Anna");
        assertThat(town.portal.task(task).status()).isEqualTo("COMPLETED");
        assertThat(town.openAlerts()).noneMatch(alert -> alert.title().equals("Mails await your approval"));
        ContactId contact = new ContactId(String.valueOf(ada.id()));
        assertThat(town.part(Timeline.class).listOf(contact))
                .anySatisfy(event -> assertThat(event.text()).contains("Approved by Anna"));
        assertThat(town.part(AuditTrail.class)
                        .list(new AuditQuery(Optional.of(contact), Optional.empty(), Optional.empty(), 100, 0)))
                .filteredOn(row -> row.entry().kind() == AuditKind.REVIEW)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.entry().actor()).isEqualTo("Anna");
                    assertThat(row.entry().payloadHash()).contains(review.fingerprint());
                });

        town.later(Duration.ofHours(1));
        assertThat(town.outbox.mailsTo(ada)).hasSize(1);
    }

    @Test
    void whatIsRejectedOrForgottenIsNotSent() {
        Person ben = lead("Ben");
        Person cleo = lead("Cleo");
        long bens = outreachFor(ben, "HOT");
        long cleos = outreachFor(cleo, "HOT");
        town.scanAndWork();

        reviews().reject(reviewOf(ben).id(), reviewOf(ben).fingerprint(), "a rival", "Anna");
        town.scanAndWork();
        assertThat(town.portal.task(bens).body()).contains("Not sent. Rejected by Anna: a rival");
        assertThat(town.portal.task(bens).status()).isEqualTo("COMPLETED");
        town.eventually(
                () -> assertThat(town.portal.taskOf(ben, REVIEW).status()).isEqualTo("COMPLETED"));

        town.later(Duration.ofDays(6)); // three working days, wherever the weekend lies
        assertThat(town.portal.task(cleos).body()).contains("Not sent: nobody decided about the mail until");
        town.eventually(
                () -> assertThat(town.portal.taskOf(cleo, REVIEW).body()).contains("Not sent: nobody decided"));
        assertThat(town.alertsAbout(cleo)).anyMatch(alert -> alert.title().contains("was not sent: nobody decided"));
        assertThat(town.outbox.mails()).isEmpty();
    }

    @Test
    void completingTheTaskInTheCrmApprovesAndPuttingItOffDoesNot() {
        Person dora = lead("Dora");
        Person emil = lead("Emil");
        outreachFor(dora, "HOT");
        outreachFor(emil, "HOT");
        town.scanAndWork();

        town.sales.setsTask(town.portal.taskOf(dora, REVIEW).id(), "COMPLETED");
        town.sales.setsTask(town.portal.taskOf(emil, REVIEW).id(), "DEFERRED");
        town.scanAndWork();

        assertThat(town.outbox.mailsTo(dora)).hasSize(1);
        assertThat(town.outbox.mailsTo(emil)).isEmpty();

        town.sales.archivesTask(town.portal.taskOf(emil, REVIEW).id());
        town.scanAndWork();
        assertThat(town.outbox.mailsTo(emil)).isEmpty();

        town.sales.edits(emil, "leadwright_review_decision: REJECT\nleadwright_review_reason: wrong person");
        town.scanAndWork();
        assertThat(town.outbox.mailsTo(emil)).isEmpty();
        assertThat(reviews().listOf(new ContactId(String.valueOf(emil.id()))))
                .first()
                .satisfies(review ->
                        assertThat(review.outcome()).isEqualTo("Rejected by a person in the CRM: wrong person"));
        assertThat(town.portal.propertyOf(emil, "leadwright_review_decision")).isBlank();
    }

    @Test
    void whatAPersonChangedLeavesInTheirWords() {
        Person fay = lead("Fay");
        outreachFor(fay, "HOT");
        town.scanAndWork();
        Review drafted = reviewOf(fay);

        reviews()
                .edit(
                        drafted.id(),
                        drafted.fingerprint(),
                        "Your kitchens",
                        "Hi Fay,\n\nWho plans your kitchens?",
                        "Anna");
        town.eventually(() ->
                assertThat(town.portal.taskOf(fay, REVIEW).body()).contains("Subject: Your kitchens", "Who plans"));
        assertThat(town.outbox.mails()).isEmpty();
        town.sales.setsTask(town.portal.taskOf(fay, REVIEW).id(), "COMPLETED");
        town.scanAndWork();

        assertThat(town.outbox.mailsTo(fay)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your kitchens");
            assertThat(mail.text()).startsWith("Hi Fay,\n\nWho plans your kitchens?\nAnna Sales\n");
        });
        assertThat(reviews().listEdits(drafted.id()))
                .singleElement()
                .satisfies(edit -> assertThat(edit.bodyBefore()).isEqualTo(drafted.body()));
    }

    @Test
    void onlyTheFirstMailToAWarmLeadNeedsApproval() {
        Person gil = lead("Gil");
        outreachFor(gil, "WARM");
        town.scanAndWork();
        assertThat(town.outbox.mails()).isEmpty();
        Review first = reviewOf(gil);
        reviews().approve(first.id(), first.fingerprint(), "Anna");
        town.untilIdle();

        Person hal = lead("Hal");
        outreachFor(hal, "WARM");
        town.scanAndWork();

        assertThat(town.outbox.mailsTo(gil)).hasSize(1);
        assertThat(town.outbox.mailsTo(hal)).hasSize(1);
    }

    @Test
    void anApprovalDoesNotFollowALeadToAnotherAddressAndGatesAreAskedAgain() {
        Person ida = lead("Ida");
        Person jon = lead("Jon");
        outreachFor(ida, "HOT");
        long jons = outreachFor(jon, "HOT");
        town.scanAndWork();
        town.sales.edits(ida, "email: ida@other.example");
        town.sales.unsubscribes(jon);

        List.of(ida, jon).forEach(lead -> {
            Review review = reviewOf(lead);
            reviews().approve(review.id(), review.fingerprint(), "Anna");
        });
        town.untilIdle();

        assertThat(town.outbox.mails()).isEmpty();
        assertThat(reviewOf(ida).mail().recipient()).isEqualTo("ida@other.example");
        assertThat(town.portal.task(jons).body()).contains("opted out");
    }

    @Test
    void theTaskOfTheQualificationAsks() {
        Person kim = town.sales.createsContact("""
                firstname: Kim
                lastname: Brandt
                email: kim@brandt-it.example
                jobtitle: Managing Director
                company: Brandt IT
                industry: Software
                company_size: 500
                """);
        town.sales.createsTask(kim, town.now(), "hs_task_subject: Qualify Lead: Kim Brandt");

        town.scanAndWork();

        assertThat(town.outbox.mails()).isEmpty();
        assertThat(town.portal.taskOf(kim, REVIEW).body()).contains("Scored", "Mail to decide about until");
        town.sales.setsTask(town.portal.taskOf(kim, REVIEW).id(), "COMPLETED");
        town.scanAndWork();
        assertThat(town.outbox.mailsTo(kim)).hasSize(1);
        assertThat(town.portal.subjectsOf(kim)).containsOnlyOnce(REVIEW);
    }

    private Reviews reviews() {
        return town.part(Reviews.class);
    }

    private Review reviewOf(Person lead) {
        return reviews().listOpen().stream()
                .filter(review -> review.contact().value().equals(String.valueOf(lead.id())))
                .findFirst()
                .orElseThrow();
    }

    private long outreachFor(Person lead, String tier) {
        return town.sales.createsTask(
                lead, town.now(), "hs_task_subject: Send Outreach - " + tier + " Lead: " + lead.name());
    }

    private Person lead(String firstName) {
        return town.sales.createsContact("""
                firstname: %s
                lastname: Harper
                email: %s@harper.example
                jobtitle: Buyer
                company: Harper Kitchens
                industry: Food
                country: Germany
                """.formatted(firstName, firstName.toLowerCase(Locale.ROOT)));
    }
}
