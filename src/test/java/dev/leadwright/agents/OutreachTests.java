package dev.leadwright.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwright.compliance.Objection;
import dev.leadwright.compliance.Recipient;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.EmailRecord;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskType;
import dev.leadwright.mail.MailOutcomeUnknown;
import dev.leadwright.mail.MailResult;
import dev.leadwright.mail.MailUnavailable;
import dev.leadwright.mail.OutgoingMail;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Outcome;
import dev.leadwright.orchestration.TemporaryFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sequence 3. */
class OutreachTests {
    private final AgentsFixture fixture = new AgentsFixture();

    private ContactId ada(String... more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "firstname",
                "Ada",
                "lastname",
                "Byron",
                "email",
                "ada@engines.example",
                "jobtitle",
                "COO",
                "company",
                "Engines",
                "industry",
                "Logistics"));
        for (int i = 0; i < more.length; i += 2) {
            properties.put(more[i], more[i + 1]);
        }
        return fixture.contact(properties);
    }

    private EmailStatus emailStatus(ContactId contact) {
        return fixture.crm.listEmailsOf(contact).getFirst().status();
    }

    @Test
    void aHotLeadIsAskedForAMeetingAndCalledInTwoDays() {
        ContactId contact = ada();
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada Byron", contact);

        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.Completed.class);

        OutgoingMail mail = fixture.sent.getFirst();
        assertThat(mail.to()).isEqualTo("ada@engines.example");
        assertThat(mail.subject()).isEqualTo("Engines: how to keep every truck on the road");
        assertThat(mail.text()).startsWith("Hi Ada,").contains("20 minutes").endsWith("Best regards\nJo Winter");
        EmailRecord logged = fixture.crm.listEmailsOf(contact).getFirst();
        assertThat(logged.status()).isEqualTo(EmailStatus.SENT);
        assertThat(logged.messageId()).isEqualTo(mail.messageId());
        CrmTask call = fixture.task(contact, "Follow-up Call: Ada Byron");
        assertThat(call.type()).isEqualTo(TaskType.CALL);
        assertThat(call.priority()).isEqualTo(TaskPriority.HIGH);
        assertThat(call.dueAt()).isEqualTo(AgentsFixture.NOW.plus(Duration.ofDays(2)));
        assertThat(run.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.audience()).isEqualTo(Notice.Audience.SALES));
        assertThat(fixture.property(contact, ContactProperty.OUTREACH_STATUS)).isEqualTo("CONTACTED");
        assertThat(fixture.property(contact, ContactProperty.LAST_CONTACTED)).isEqualTo("2026-11-23T09:30:00Z");
        assertThat(fixture.property(contact, ContactProperty.NEXT_FOLLOW_UP)).isEqualTo("2026-11-25T09:30:00Z");
        assertThat(fixture.file.findLead(contact).orElseThrow().drafts()).hasSize(1);
    }

    @Test
    void aWarmLeadGetsASecondMailInTheSameThreadAndThenNoMore() {
        ContactId contact = ada();
        RunInMemory first = fixture.run("Send Outreach - WARM Lead: Ada Byron", contact);
        fixture.work("outreach", first);
        CrmTask followUp = fixture.task(contact, "Follow-up Email: Ada Byron");
        assertThat(followUp.dueAt()).isEqualTo(AgentsFixture.NOW.plus(Duration.ofDays(5)));

        RunInMemory second = first.next(followUp.id());
        fixture.work("outreach", second);

        OutgoingMail mail = fixture.sent.get(1);
        assertThat(mail.subject()).isEqualTo("Re: Engines: three questions worth asking");
        assertThat(mail.inReplyTo()).contains(fixture.sent.getFirst().messageId());
        assertThat(fixture.property(contact, ContactProperty.NEXT_FOLLOW_UP)).isEmpty();
        assertThat(fixture.subjects(contact, second)).hasSize(1);
        assertThat(fixture.file.findLead(contact).orElseThrow().summary().stage())
                .isEqualTo(LeadStage.FOLLOWED_UP);
    }

    @Test
    void aColdLeadEntersTheNurtureSequence() {
        ContactId contact = ada();
        RunInMemory run = fixture.run("Send Outreach - COLD Lead: Ada Byron", contact);

        fixture.work("outreach", run);

        assertThat(fixture.property(contact, ContactProperty.NURTURE_SEQUENCE)).isEqualTo("leadwright-nurture");
        assertThat(fixture.subjects(contact, run)).isEmpty();
    }

    @Test
    void nobodyIsWrittenToTwiceForTheSameStage() {
        ContactId contact = ada();
        RunInMemory first = fixture.run("Send Outreach - HOT Lead: Ada Byron", contact);
        fixture.work("outreach", first);
        fixture.work("outreach", first);
        RunInMemory second = first.next(fixture.task("Send Outreach: Ada Byron", contact));

        assertThat(fixture.work("outreach", second))
                .isEqualTo(new Outcome.Completed(
                        "Not written to again: this mail was sent before, on 2026-11-23T09:30:00Z"));
        assertThat(fixture.sent).hasSize(1);
        assertThat(fixture.subjects(contact, first))
                .filteredOn(subject -> subject.startsWith("Follow-up Call"))
                .hasSize(1);
    }

    @Test
    void whoOptedOutIsNotWrittenTo() {
        ContactId contact = ada(ContactProperty.EMAIL_OPT_OUT, "true");

        assertThat(fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Ada", contact)))
                .isEqualTo(new Outcome.Completed("Not written to: the contact has opted out of all e-mail"));
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void whoseSubscriptionsSayNoIsNotWrittenToThoughTheContactSaysNothing() {
        ContactId contact = ada();
        fixture.crm.unsubscribe("ada@engines.example");
        fixture.crm.updateContact(contact, Map.of(ContactProperty.EMAIL_OPT_OUT, ""));

        assertThat(fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Ada", contact)))
                .isEqualTo(new Outcome.Completed("Not written to: the contact has opted out of all e-mail"));
        assertThat(fixture.sent).isEmpty();
        assertThat(fixture.crm.listEmailsOf(contact)).isEmpty();
    }

    @Test
    void whomTheLawProtectsIsNotWrittenTo() {
        List<Recipient> asked = new ArrayList<>();
        fixture.law = recipient -> {
            asked.add(recipient);
            return Optional.of(new Objection.NotThisRecipient("Norway asks for consent."));
        };
        ContactId contact = ada("country", "Norway", ContactProperty.LEGAL_BASIS, "Not applicable");
        fixture.company(contact, Map.of("name", "Engines", "country", "Sweden"));

        assertThat(fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Ada", contact)))
                .isEqualTo(new Outcome.Completed("Not written to: Norway asks for consent."));
        assertThat(fixture.sent).isEmpty();
        assertThat(asked)
                .containsExactly(new Recipient(
                        "ada@engines.example",
                        Optional.of("Norway"),
                        Optional.of("Sweden"),
                        Optional.of("Not applicable")));
    }

    @Test
    void theLawIsAskedAgainRightBeforeAMailLeaves() {
        List<Recipient> asked = new ArrayList<>();
        fixture.law = recipient -> {
            asked.add(recipient);
            return asked.size() == 1 ? Optional.empty() : Optional.of(new Objection.NotYet("Set mail.postal-address."));
        };

        assertThat(fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Ada", ada())))
                .isEqualTo(new Outcome.NeedsHuman("Set mail.postal-address. Then set the task to NOT_STARTED."));
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void nothingIsSentForATaskThatAPersonTookWhileTheMailWasWritten() {
        ContactId contact = ada();
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada", contact);
        run.taken = true;

        assertThatThrownBy(() -> fixture.work("outreach", run)).hasMessage("A person took the task.");
        assertThat(fixture.sent).isEmpty();
        assertThat(fixture.crm.listEmailsOf(contact)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 1", "61, 0"})
    void whatWasReadHoldsForAMinuteIfTheMailServerIsSlow(int seconds, int mails) {
        ContactId contact = ada();
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada", contact);
        run.beforeDelivery = () -> {
            fixture.clock.advance(Duration.ofSeconds(seconds));
            fixture.crm.unsubscribe("ada@engines.example");
        };

        fixture.work("outreach", run);

        assertThat(fixture.sent).hasSize(mails);
        assertThat(emailStatus(contact)).isEqualTo(mails == 1 ? EmailStatus.SENT : EmailStatus.FAILED);
    }

    @Test
    void whoWasMergedIntoAnotherIsNotWrittenToAgain() {
        ContactId first = ada();
        ContactId second =
                fixture.contact(Map.of("firstname", "Ada", "email", "ada@home.example", "company", "Engines"));
        fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Ada", first));
        fixture.crm.updateContact(first, Map.of(ContactProperty.LAST_OUTREACH_DATE, ""));
        ContactId merged = fixture.crm.merge(second, first);

        Outcome again = fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Ada", merged));

        assertThat(again).isEqualTo(new Outcome.Completed("Not written to again: this mail was sent before"));
        assertThat(fixture.sent).hasSize(1);
    }

    /** Merged after the mail was written down and before the run could say that it was sent. */
    @Test
    void aRunThatIsBegunAgainAfterAMergeSendsAndRecordsNothingTwice() {
        ContactId first = ada();
        ContactId second = fixture.contact(Map.of("firstname", "Ada", "company", "Engines"));
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada", first);
        fixture.work("outreach", run);
        fixture.forgetThatItWasDone(first);
        ContactId merged = fixture.crm.merge(first, second);

        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.Completed.class);

        assertThat(fixture.sent).hasSize(1);
        assertThat(fixture.crm.listEmailsOf(merged)).hasSize(1);
        assertThat(fixture.subjects(merged, run))
                .filteredOn(subject -> subject.startsWith("Follow-up Call"))
                .hasSize(1);
        assertThat(fixture.property(merged, ContactProperty.LAST_OUTREACH_DATE)).isNotBlank();
    }

    @Test
    void aMailWhoseTimeHasNotComeWaitsAndLeavesNoTrace() {
        ContactId contact = ada();
        fixture.sendingPlan.next = AgentsFixture.NOW.plus(Duration.ofDays(3));

        Outcome outcome = fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Ada Byron", contact));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NotYet.class, wait -> assertThat(wait.at()).isEqualTo(fixture.sendingPlan.next));
        assertThat(fixture.sent).isEmpty();
        assertThat(fixture.crm.listEmailsOf(contact)).isEmpty();
        assertThat(fixture.sendingPlan.givenBack).isEmpty();
    }

    @Test
    void noModelIsPaidWhileAllMailIsStopped() {
        ContactId contact = ada();
        fixture.brake.pull("The price list is wrong", "Hugo");

        Outcome outcome = fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Ada Byron", contact));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NotYet.class,
                        wait -> assertThat(wait.why())
                                .isEqualTo("All mail is stopped, by Hugo: The price list is wrong"));
        assertThat(fixture.drafts()).isZero();
    }

    @Test
    void nobodyIsWrittenToWhoCouldNotAskForNoMore() {
        ContactId contact = ada();
        fixture.noWayOut = Optional.of("No mail is sent: set unsubscribe.public-url.");

        Outcome outcome = fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Ada Byron", contact));

        assertThat(outcome)
                .isEqualTo(new Outcome.NeedsHuman(
                        "No mail is sent: set unsubscribe.public-url. Then set the task to NOT_STARTED."));
        assertThat(fixture.sent).isEmpty();
        assertThat(fixture.drafts()).as("no model is paid").isZero();
    }

    @Test
    void whoeverWantsNoMailMeanwhileGivesItsTimeBack() {
        ContactId contact = ada();
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada Byron", contact);
        fixture.sendingPlan.next = AgentsFixture.NOW.plus(Duration.ofDays(3));
        fixture.work("outreach", run);
        fixture.crm.updateContact(contact, Map.of(ContactProperty.EMAIL_OPT_OUT, "true"));

        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.Completed.class);

        assertThat(fixture.sendingPlan.givenBack)
                .isEqualTo(fixture.sendingPlan.asked)
                .hasSize(1);
    }

    /** The run died after that: it must neither book another time, nor wait for one, nor for whoever stopped all mail. */
    @Test
    void aMailThatHasLeftKeepsItsTime() {
        ContactId contact = ada();
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada Byron", contact);
        fixture.work("outreach", run);
        fixture.forgetThatItWasDone(contact);
        fixture.sendingPlan.next = AgentsFixture.NOW.plus(Duration.ofDays(3));
        fixture.brake.pull("The price list is wrong", "Hugo");

        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.Completed.class);

        assertThat(fixture.sent).hasSize(1);
        assertThat(fixture.sendingPlan.asked).hasSize(1);
        assertThat(fixture.sendingPlan.givenBack).isEmpty();
    }

    @Test
    void aMissingAddressIsLookedForOnceAndThenAPersonIsAsked() {
        ContactId contact = fixture.contact(Map.of("firstname", "Ada"));
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada", contact);

        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.AwaitingData.class);
        fixture.complete(
                fixture.task(contact, "Enrich Data - Missing email: Ada").id());
        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.NeedsHuman.class);
    }

    @Test
    void anAddressThatTheServerDoesNotKnowHasBounced() {
        ContactId contact = ada();
        fixture.mailServer = (mail, dot) -> new MailResult.Refused(550, "5.1.1 No such user");
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada Byron", contact);

        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.Completed.class);
        assertThat(emailStatus(contact)).isEqualTo(EmailStatus.BOUNCED);
        assertThat(fixture.property(contact, ContactProperty.OUTREACH_STATUS)).isEqualTo("BOUNCED");
        assertThat(fixture.subjects(contact, run)).isEmpty();
    }

    @Test
    void aRefusalThatConcernsTheSenderGoesToAPerson() {
        ContactId contact = ada();
        fixture.mailServer = (mail, dot) -> new MailResult.Refused(550, "5.7.1 Sender not allowed");

        assertThat(fixture.work("outreach", fixture.run("Send Outreach - HOT Lead: Ada Byron", contact)))
                .isInstanceOf(Outcome.NeedsHuman.class);
        assertThat(emailStatus(contact)).isEqualTo(EmailStatus.FAILED);
        assertThat(fixture.property(contact, ContactProperty.OUTREACH_STATUS)).isEmpty();
    }

    @Test
    void aServerThatCannotBeReachedIsTriedAgainWithTheSameMail() {
        ContactId contact = ada();
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada Byron", contact);
        var working = fixture.mailServer;
        fixture.mailServer = (mail, dot) -> {
            throw new MailUnavailable("no connection", new IOException());
        };
        assertThatThrownBy(() -> fixture.work("outreach", run)).isInstanceOf(TemporaryFailure.class);
        String drafted =
                fixture.file.findLead(contact).orElseThrow().drafts().getFirst().body();

        fixture.mailServer = working;
        fixture.work("outreach", run);

        assertThat(fixture.sent)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).startsWith(drafted));
        assertThat(fixture.crm.listEmailsOf(contact)).hasSize(1);
    }

    @Test
    void aMailThatMayHaveArrivedCountsAsSentAndGoesToAPerson() {
        ContactId contact = ada();
        fixture.mailServer = (mail, dot) -> {
            dot.run();
            throw new MailOutcomeUnknown("connection lost", new IOException());
        };
        RunInMemory run = fixture.run("Send Outreach - HOT Lead: Ada Byron", contact);

        assertThat(fixture.work("outreach", run)).isInstanceOf(Outcome.NeedsHuman.class);
        assertThat(emailStatus(contact)).isEqualTo(EmailStatus.SENT);
        assertThat(fixture.property(contact, ContactProperty.OUTREACH_STATUS)).isEqualTo("CONTACTED");
    }

    @Test
    void theStageIsTakenFromTheSubjectNotFromTheName() {
        ContactId contact = ada("firstname", "Outreach", "lastname", "HOT");

        fixture.work("outreach", fixture.run("Follow-up Email: Outreach HOT", contact));

        assertThat(fixture.sent).extracting(OutgoingMail::stage).isEqualTo(List.of("follow-up-1"));
        assertThat(fixture.sent.getFirst().subject()).isEqualTo("Following up: Engines");
    }
}
