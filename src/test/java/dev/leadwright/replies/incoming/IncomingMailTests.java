package dev.leadwright.replies.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.orchestration.AmbiguousEffect;
import dev.leadwright.orchestration.EffectSettled;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.Notice.Audience;
import dev.leadwright.orchestration.Notice.Severity;
import dev.leadwright.orchestration.TemporaryFailure;
import dev.leadwright.replies.Conversations;
import dev.leadwright.replies.Suppressions;
import dev.leadwright.replies.Suppressions.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of mail that comes in: whose it is, what it keeps back at once, and what is done about it. */
class IncomingMailTests {
    private static final String ADA = "ada@kunde.example";

    private final MailRoom room = new MailRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aReplyIsInForceBeforeTheCrmKnows() {
        ContactId ada = room.lead(ADA);
        room.comesIn(MailRoom.reply(ADA, inReplyTo(room.sent(ada, ADA)), "Call me tomorrow."));

        assertThat(answered(ada)).isTrue();
        assertThat(room.tasks(ada, "Reply received")).isEmpty();
    }

    @Test
    void ofMailThatIsAboutNoneOfOursNothingIsKept() {
        ContactId ada = room.lead(ADA);
        room.sent(ada, ADA);
        String forged = "ffffffffffffffffffffffffffffffffffffffff@northwind.example";
        room.comesIn(MailRoom.reply("eve@evil.example", inReplyTo(forged) + "Subject: secret\n", "private words"));
        room.comesIn(MailRoom.bounce(ADA, "5.1.1", "550 5.1.1 User unknown", forged, "1"));
        room.comesIn("To: nora+ffffffffffffffffffffffffffffffffffffffff@northwind.example\n"
                + MailRoom.reply("eve@evil.example", "", "hello"));
        room.workOff();

        assertThat(room.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row).containsEntry("matched", "NONE").containsEntry("state", "DONE");
            assertThat(row.values().toString()).doesNotContain("private", "secret", "eve@");
        });
        assertThat(suppressed(ADA)).isFalse();
        assertThat(answered(ada)).isFalse();
    }

    @Test
    void aTokenInTheAddressIsAsGoodAsAMessageId() {
        ContactId ada = room.lead(ADA);
        String token = room.sent(ada, ADA).replaceAll("@.*", "");
        room.comesIn(MailRoom.reply(
                "assistant@kunde.example", "Delivered-To: nora+" + token + "@northwind.example\n", "Ada says no."));

        assertThat(room.rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("matched", "STRONG"));
        assertThat(answered(ada)).isTrue();
    }

    @Test
    void byAddressAndSubjectAMatchIsWeakAndThePersonIsTold() {
        ContactId ada = room.lead(ADA);
        room.sent(ada, ADA);
        room.comesIn(MailRoom.reply(ADA, "Subject: AW: Your freight costs\n", "Who are you?"));
        room.comesIn(MailRoom.reply(ADA, "Subject: Something else\n", "About the invoice"));
        room.workOff();

        assertThat(room.rows()).extracting(row -> row.get("matched")).containsExactly("WEAK", "NONE");
        assertThat(room.tasks(ada, "Reply received"))
                .singleElement()
                .extracting(CrmTask::body)
                .asString()
                .contains("by address and subject only");
    }

    @Test
    void theThirdMailThatComesBackForNowIsOneForGood() {
        ContactId ada = room.lead(ADA);
        String first = room.sent(ada, ADA);
        room.comesIn(full(first, "1"));
        room.comesIn(full(first, "2"));
        room.comesIn(full(first, "3"));
        room.comesIn(full(room.sent(ada, ADA), "4"));
        room.comesIn(MailRoom.bounce(ADA, "5.7.1", "554 5.7.1 Blocked as spam", room.sent(ada, ADA), "5"));
        room.workOff();
        assertThat(suppressed(ADA))
                .as("two mails, however often it was said, and one refused as spam")
                .isFalse();
        assertThat(room.tasks(ada, "Follow-up Email").getFirst().status()).isEqualTo(TaskStatus.NOT_STARTED);

        room.comesIn(full(room.sent(ada, ADA), "6"));
        room.workOff();

        assertThat(suppressed(ADA)).isTrue();
        assertThat(room.tasks(ada, "Follow-up Email").getFirst().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(room.tasks(ada, "Manual Review Needed")).hasSize(1);
        assertThat(room.notices).extracting(Notice::audience).containsExactly(Audience.OPERATOR, Audience.DATA_TEAM);
    }

    @Test
    void aBounceOfAnotherRecipientSuppressesNobody() {
        ContactId ada = room.lead(ADA);
        room.comesIn(
                MailRoom.bounce("boss@other.example", "5.1.1", "550 5.1.1 User unknown", room.sent(ada, ADA), "1"));
        room.workOff();

        assertThat(suppressed(ADA)).isFalse();
        assertThat(suppressed("boss@other.example")).isFalse();
    }

    @Test
    void aRequestForNoMoreMailIsWrittenBack() {
        ContactId ada = room.lead(ADA);
        room.sent(ada, ADA);
        room.comesIn(MailRoom.reply(ADA, "Subject: unsubscribe\n", ""));
        room.workOff();

        assertThat(room.get(Suppressions.class).find("Ada@Kunde.example"))
                .get()
                .extracting(Suppressions.Suppression::reason)
                .isEqualTo(Reason.UNSUBSCRIBED);
        assertThat(room.crm.getMailConsent(ADA).toString()).contains("OptedOut");
    }

    @Test
    void aComplaintIsUrgent() {
        ContactId ada = room.lead(ADA);
        room.comesIn("""
                From: fbl@isp.example
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse

                --b
                Content-Type: message/rfc822

                Message-ID: <%s>

                --b--
                """.formatted(room.sent(ada, ADA)));
        room.workOff();

        assertThat(suppressed(ADA)).isTrue();
        assertThat(room.notices).singleElement().extracting(Notice::severity).isEqualTo(Severity.URGENT);
    }

    @Test
    void anAbsenceToldBeforeTheFollowUpIsPlannedWaitsForIt() {
        ContactId ada = room.crm.createContact(Map.of("email", ADA));
        room.comesIn(MailRoom.reply(
                ADA,
                inReplyTo(room.sent(ada, ADA)) + "Auto-Submitted: auto-replied\n",
                "I am out of office until 3 May."));
        room.get(IncomingDesk.class).workOff();
        assertThat(room.rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("state", "NEW"));

        room.crm.createTask(dev.leadwright.crm.NewTask.about(
                ada, "Follow-up Email: Ada", "", TaskPriority.MEDIUM, room.clock.instant()));
        room.workOff();

        assertThat(room.tasks(ada, "Follow-up Email").getFirst().dueAt()).hasToString("2027-05-04T08:00:00Z");
        assertThat(room.timeline).singleElement().asString().contains("back on 2027-05-03", "moved to 2027-05-04");
    }

    @Test
    void whatCannotBeReadIsPutAsideAndToldAndTheRestGoesOn() {
        ContactId ada = room.lead(ADA);
        room.comesIn("From: eve@evil.example\nSubject: a bomb\nContent-Type: multipart/mixed; boundary=x\n\n"
                + "--x\n\na\n".repeat(5_000));
        room.comesIn(MailRoom.reply(ADA, inReplyTo(room.sent(ada, ADA)), "zero \0 and half \ud83d characters"));

        assertThat(room.rows()).extracting(row -> row.get("state")).containsExactly("ASIDE", "NEW");
        assertThat(room.rows().getFirst().get("detail")).asString().contains("parts");
        assertThat(room.notices).singleElement().satisfies(notice -> {
            assertThat(notice.title()).contains("could not be read");
            assertThat(notice.detail()).contains("eve@evil.example", "a bomb", "test");
        });
    }

    @Test
    void aSubjectOfAThousandAnswersIsReadLikeAnyOther() {
        ContactId ada = room.lead(ADA);
        room.sent(ada, ADA);
        room.comesIn(MailRoom.reply(ADA, "Subject: " + "re: ".repeat(20_000) + "\n", "one"));
        room.comesIn(MailRoom.reply(ADA, "Subject: " + "re: ".repeat(80) + "Your freight costs\n", "two"));

        assertThat(room.rows()).extracting(row -> row.get("matched")).containsExactly("NONE", "WEAK");
    }

    static List<RuntimeException> notTheMailsFault() {
        return List.of(
                new CrmException.Unavailable("it is down"),
                new CrmException.Unauthorized("the token expired"),
                new CrmException.Throttled("too much", Duration.ofSeconds(1)),
                new CrmException.Suspended("it is out", Duration.ofSeconds(1)),
                new TemporaryFailure("another node does it", null));
    }

    @ParameterizedTest
    @MethodSource("notTheMailsFault")
    void whatIsNotTheMailsFaultIsWaitedForAsLongAsItTakes(RuntimeException failure) {
        ContactId ada = room.lead(ADA);
        room.comesIn(MailRoom.reply(ADA, inReplyTo(room.sent(ada, ADA)), "Call me"));
        room.crmFails("createTask", failure);
        room.workOff();
        room.workOff();
        assertThat(room.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("state", "NEW").containsEntry("tries", 0));
        assertThat(room.notices).isEmpty();

        room.crmWorks();
        room.workOff();
        assertThat(room.tasks(ada, "Reply received")).hasSize(1);
    }

    @Test
    void whatWasGivenUpIsToldAndGoesOnWhenAPersonSettlesTheEffect() {
        ContactId ada = room.lead(ADA);
        room.comesIn(MailRoom.reply(ADA, inReplyTo(room.sent(ada, ADA)), "Call me"));
        room.crmFails("createTask", new CrmException.OutcomeUnknown("a person must look"));
        room.workOff();
        assertThat(room.rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("state", "ASIDE"));
        assertThat(room.notices).singleElement().satisfies(notice -> {
            assertThat(notice.audience()).isEqualTo(Audience.HUMAN);
            assertThat(notice.severity()).isEqualTo(Severity.URGENT);
        });

        room.crmWorks();
        room.get(IncomingDesk.class).workOff();
        assertThat(room.tasks(ada, "Reply received")).as("not within the day").isEmpty();
        room.publish(new EffectSettled(
                new AmbiguousEffect(
                        "k".repeat(64),
                        "TASK",
                        "task",
                        Optional.empty(),
                        "",
                        Optional.of(ada),
                        Optional.empty(),
                        room.clock.instant()),
                false,
                "Sam"));
        room.get(IncomingDesk.class).workOff();
        assertThat(room.tasks(ada, "Reply received")).hasSize(1);
        assertThat(room.recovered).contains(room.notices.getFirst().cause());
    }

    @Test
    void whatWasGivenUpIsLookedAtAgainTheNextDay() {
        ContactId ada = room.lead(ADA);
        room.comesIn(MailRoom.reply(ADA, inReplyTo(room.sent(ada, ADA)), "Call me"));
        room.crmFails("createTask", new CrmException.Invalid("no such property"));
        room.workOff();
        room.clock.advance(Duration.ofHours(25));
        room.get(IncomingDesk.class).workOff();
        assertThat(room.notices).as("told once").hasSize(1);

        room.crmWorks();
        room.clock.advance(Duration.ofHours(25));
        room.get(IncomingDesk.class).workOff();
        assertThat(room.tasks(ada, "Reply received")).hasSize(1);
        assertThat(room.rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("state", "DONE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"createEmail", "createTask", "listEmailsOf", "unsubscribe"})
    void theSequenceEndsWhateverFailsAfterIt(String call) {
        room.crmFails(call, new CrmException.Invalid("not like this"));
        ContactId ada = room.lead("reply@kunde.example");
        room.comesIn(
                MailRoom.reply("reply@kunde.example", inReplyTo(room.sent(ada, "reply@kunde.example")), "Call me"));
        ContactId bob = room.lead("stop@kunde.example");
        room.comesIn(
                MailRoom.reply("stop@kunde.example", inReplyTo(room.sent(bob, "stop@kunde.example")), "Unsubscribe"));
        ContactId eve = room.lead("dead@kunde.example");
        room.comesIn(MailRoom.bounce(
                "dead@kunde.example", "5.1.1", "550 5.1.1 User unknown", room.sent(eve, "dead@kunde.example"), "1"));
        room.get(IncomingDesk.class).workOff();

        for (ContactId contact : List.of(ada, bob, eve)) {
            assertThat(room.tasks(contact, "Follow-up Email"))
                    .extracting(CrmTask::status)
                    .containsExactly(TaskStatus.COMPLETED);
        }
    }

    @Test
    void aRequestForNoMoreMailIsHonouredHoweverOldOurMailIs() {
        ContactId ada = room.lead(ADA);
        room.sent(ada, ADA);
        ContactId other = room.lead("office@kunde.example");
        room.clock.advance(Duration.ofDays(400));
        room.comesIn(MailRoom.reply(ADA, "Subject: unsubscribe\n", ""));
        assertThat(suppressed(ADA)).isTrue();

        room.sent(other, "bob@kunde.example");
        room.comesIn(MailRoom.reply(
                "bob@kunde.example", inReplyTo(room.sent(other, "office@kunde.example")), "Please unsubscribe me."));
        room.workOff();
        assertThat(suppressed("office@kunde.example")).isTrue();
        assertThat(suppressed("bob@kunde.example")).as("who wrote it, too").isTrue();
        assertThat(room.crm.getMailConsent("bob@kunde.example").toString()).contains("OptedOut");
    }

    @ParameterizedTest
    @ValueSource(strings = {MailRoom.FROM, "colleague@northwind.example", "sam@example.com"})
    void whatOurOwnPeopleWriteIsNoAnswer(String colleague) {
        ContactId ada = room.lead(ADA);
        String ours = room.sent(ada, ADA);
        room.comesIn(MailRoom.reply(colleague, inReplyTo(ours), "Ada, I am taking over from Nora."));
        room.comesIn(MailRoom.reply(colleague, inReplyTo(ours), "Please unsubscribe me."));
        assertThat(answered(ada)).isFalse();
        assertThat(suppressed(ADA)).isFalse();
        assertThat(room.rows())
                .allSatisfy(row -> assertThat(row.values().toString()).doesNotContain("taking over"));

        room.comesIn(MailRoom.reply(ADA, inReplyTo(ours), "Thank you both."));
        assertThat(answered(ada)).isTrue();
    }

    @Test
    void aColleagueWhomWeWroteToAnswersAndOurOwnMailServerTellsOfBounces() {
        ContactId test = room.lead("colleague@northwind.example");
        String ours = room.sent(test, "colleague@northwind.example");
        room.comesIn(MailRoom.reply("colleague@northwind.example", inReplyTo(ours), "It arrived."));
        assertThat(answered(test)).isTrue();

        ContactId ada = room.lead(ADA);
        room.comesIn(MailRoom.bounce(ADA, "5.1.1", "550 5.1.1 User unknown", room.sent(ada, ADA), "1")
                .replace("MAILER-DAEMON@mx.example", "MAILER-DAEMON@northwind.example"));
        assertThat(suppressed(ADA)).isTrue();
    }

    @Test
    void aBounceOfAnAddressThatWasCorrectedLeavesTheSequence() {
        ContactId ada = room.lead(ADA);
        String ours = room.sent(ada, ADA);
        room.crm.updateContact(
                ada, Map.of("email", "ada.byron@kunde.example", ContactProperty.OUTREACH_STATUS, "CONTACTED"));
        room.comesIn(MailRoom.bounce(ADA, "5.1.1", "550 5.1.1 User unknown", ours, "1"));
        room.workOff();

        assertThat(suppressed(ADA)).isTrue();
        assertThat(suppressed("ada.byron@kunde.example")).isFalse();
        assertThat(room.tasks(ada, "Follow-up Email").getFirst().status()).isEqualTo(TaskStatus.NOT_STARTED);
        assertThat(room.crm.getContact(ada).properties().find(ContactProperty.OUTREACH_STATUS))
                .contains("CONTACTED");
        assertThat(room.tasks(ada, "Manual Review Needed")).isEmpty();
        assertThat(room.timeline).singleElement().asString().contains("another address");
    }

    @Test
    void theOwnerIsTold() {
        ContactId ada = room.lead(ADA);
        room.crm.updateContact(ada, Map.of(ContactProperty.OWNER, "1"));
        room.comesIn(MailRoom.reply(ADA, inReplyTo(room.sent(ada, ADA)), "Unsubscribe"));
        room.workOff();

        assertThat(room.notices).singleElement().satisfies(notice -> {
            assertThat(notice.audience()).isEqualTo(Audience.OWNER);
            assertThat(notice.owner()).contains(new OwnerId("1"));
        });
    }

    @Test
    void aFollowUpThatIsPlannedForAfterTheReturnStays() {
        ContactId ada = room.lead(ADA);
        room.crm.updateContact(ada, Map.of(ContactProperty.NEXT_FOLLOW_UP, "2027-04-17T08:00:00Z"));
        room.comesIn(MailRoom.reply(
                ADA,
                inReplyTo(room.sent(ada, ADA)) + "Auto-Submitted: auto-replied\n",
                "I am out of office until 14 April."));
        room.workOff();

        assertThat(room.timeline)
                .singleElement()
                .asString()
                .contains("planned for 2027-04-17")
                .doesNotContain("moved");
        assertThat(room.tasks(ada, "Follow-up Email").getFirst().dueAt()).hasToString("2027-04-17T08:00:00Z");
        assertThat(room.crm.getContact(ada).properties().find(ContactProperty.NEXT_FOLLOW_UP))
                .contains("2027-04-17T08:00:00Z");
    }

    /** More have been written to lately than are looked at in one look, those who have answered not counted. */
    @ParameterizedTest
    @CsvSource({"true, 1", "false, 2"})
    void inALargePortalEachContactHasItsTurn(boolean othersAnswered, int looks) {
        ContactId ada = room.lead(ADA);
        room.sent(ada, ADA);
        room.clock.advance(Duration.ofDays(2));
        room.sentToOthers(1_500, othersAnswered);
        room.crm.updateContact(ada, Map.of(ContactProperty.LAST_SALES_EMAIL_REPLY, "2027-04-13T09:00:00Z"));
        for (int i = 0; i < looks; i++) {
            assertThat(answered(ada)).isFalse();
            room.clock.advance(Duration.ofMinutes(2));
            room.get(CrmReplies.class).look();
        }
        assertThat(answered(ada)).isTrue();
    }

    @Test
    void theSameMailIsEnteredOnceWhateverItsNumber() {
        ContactId ada = room.lead(ADA);
        String mail = MailRoom.reply(ADA, inReplyTo(room.sent(ada, ADA)), "Hello");
        room.comesIn(mail);
        room.comesIn(mail);
        room.comesIn("Received: by another way\n" + mail);
        room.workOff();

        assertThat(room.rows()).as("a second copy came by another way").hasSize(2);
        assertThat(room.tasks(ada, "Reply received")).hasSize(1);
        assertThat(room.crm.listEmailsOf(ada)).hasSize(1);
    }

    @Test
    void whatHubSpotNoticedCountsToo() {
        ContactId ada = room.lead(ADA);
        room.sent(ada, ADA);
        room.crm.updateContact(ada, Map.of(ContactProperty.LAST_SALES_EMAIL_REPLY, "2027-04-11T08:00:00Z"));
        room.clock.advance(Duration.ofMinutes(2));
        room.get(CrmReplies.class).look();
        assertThat(answered(ada)).as("a reply to something earlier").isFalse();

        room.crm.updateContact(ada, Map.of(ContactProperty.LAST_SALES_EMAIL_REPLY, "2027-04-12T09:00:00Z"));
        for (int i = 0; i < 2; i++) {
            room.clock.advance(Duration.ofMinutes(2));
            room.get(CrmReplies.class).look();
            room.workOff();
        }
        assertThat(room.tasks(ada, "Reply received")).hasSize(1);
        assertThat(room.tasks(ada, "Follow-up Email").getFirst().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(room.crm.listEmailsOf(ada)).as("HubSpot has the mail itself").isEmpty();
    }

    /** Before and after each call of the CRM, and while people are told: begun again, everything is there once. */
    @Test
    void whereverTheProcessDiesEachEffectHappensOnce() {
        int deaths = 0;
        for (boolean after : new boolean[] {false, true}) {
            boolean died = true;
            for (int call = 1; died; call++) {
                String address = "ada" + after + call + "@kunde.example";
                ContactId ada = room.lead(address);
                room.notices.clear();
                room.timeline.clear();
                room.comesIn(
                        MailRoom.reply(address, inReplyTo(room.sent(ada, address)), "Call me, number " + call + after));
                room.diesAt(call, after);
                room.workOff();
                died = room.hasDied();
                deaths += died ? 1 : 0;

                assertThat(room.tasks(ada, "Reply received"))
                        .as("death at %d", call)
                        .hasSize(1);
                assertThat(room.tasks(ada, "Follow-up Email"))
                        .extracting(CrmTask::status)
                        .containsExactly(TaskStatus.COMPLETED);
                assertThat(room.crm.listEmailsOf(ada)).hasSize(1);
                assertThat(room.notices).hasSize(1);
                assertThat(room.crm.getContact(ada).properties().find(ContactProperty.OUTREACH_STATUS))
                        .contains("RESPONDED");
            }
        }
        assertThat(deaths).as("the deaths were real").isGreaterThanOrEqualTo(10);
    }

    private boolean answered(ContactId contact) {
        return room.get(Conversations.class).hasAnswered(List.of(contact));
    }

    private boolean suppressed(String address) {
        return room.get(Suppressions.class).find(address).isPresent();
    }

    private static String full(String messageId, String own) {
        return MailRoom.bounce(ADA, "5.2.2", "552 5.2.2 mailbox full", messageId, own);
    }

    private static String inReplyTo(String messageId) {
        return "In-Reply-To: <" + messageId + ">\n";
    }
}
