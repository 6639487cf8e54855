package dev.leadwright.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.ContactProperty;
import dev.leadwright.crm.ContactQuery;
import dev.leadwright.crm.Crm;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.NewCompany;
import dev.leadwright.crm.NewEmail;
import dev.leadwright.crm.NewNote;
import dev.leadwright.crm.NewTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.TaskQuery;
import dev.leadwright.crm.TaskStatus;
import dev.leadwright.testing.InMemoryCrm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class McpDoorTests {

    private static final Instant NOW = Instant.parse("2026-11-23T14:30:00.123456789Z");
    private static final ContactId NOBODY = new ContactId("99999999999999999999");

    private final InMemoryCrm behind = new InMemoryCrm(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void everyMethodAnswersAsTheCrmBehindItDoes() {
        try (McpDoor door = McpDoor.open(behind)) {
            Crm crm = door.crm();

            assertThat(crm.getAccount()).isEqualTo(behind.getAccount());
            assertThat(crm.listOwners()).isEqualTo(behind.listOwners());

            var upserted = crm.upsertContact("Ann@Example.com", Map.of(ContactProperty.FIRST_NAME, "Ann \"ä\" <b>\n"));
            ContactId ann = upserted.id();
            assertThat(upserted.created()).isTrue();
            assertThat(crm.getContact(ann)).isEqualTo(behind.getContact(ann));
            assertThat(crm.getContact(ann).email()).contains("ann@example.com");
            crm.updateContact(ann, Map.of(ContactProperty.FIRST_NAME, "", ContactProperty.LEAD_SCORE, "85"));
            assertThat(crm.getContact(ann).leadScore()).contains(85);
            assertThat(crm.getContact(ann).firstName()).isEmpty();
            assertThat(crm.findContactByEmail("ANN@example.com")).contains(behind.getContact(ann));
            assertThat(crm.findContactByEmail("bob@example.com")).isEmpty();
            ContactId bob = crm.createContact(Map.of(ContactProperty.FIRST_NAME, "Bob"));
            assertThat(crm.searchContacts(new ContactQuery(NOW, Optional.of(ann), 1)))
                    .isEqualTo(behind.searchContacts(new ContactQuery(NOW, Optional.of(ann), 1)));

            CompanyId acme = crm.createCompany(new NewCompany(Map.of("name", "Acme", "domain", "acme.example")));
            assertThat(crm.findCompanyOf(ann)).isEmpty();
            crm.associate(ann, acme);
            crm.updateCompany(acme, Map.of("city", "Bonn"));
            assertThat(crm.findCompanyOf(ann)).contains(behind.getCompany(acme));
            assertThat(crm.getCompany(acme)).isEqualTo(behind.getCompany(acme));
            assertThat(crm.searchCompaniesByDomain(Set.of("acme.example"))).containsExactly(behind.getCompany(acme));
            assertThat(crm.searchCompaniesByDomain(Set.of())).isEmpty();
            assertThat(crm.listContactsOf(acme)).containsExactly(ann);

            TaskId task = crm.createTask(NewTask.about(ann, "Qualify Lead: Ann", "", TaskPriority.HIGH, NOW));
            crm.updateTask(
                    task,
                    TaskChange.to(TaskStatus.WAITING)
                            .withErrorCount(2)
                            .withOwner(Optional.of(new OwnerId("1")))
                            .withBody("<b>why</b>"));
            CrmTask read = crm.listTasks(List.of(task, new TaskId("5"))).getFirst();
            assertThat(read).isEqualTo(behind.listTasks(List.of(task)).getFirst());
            assertThat(read.errorCount()).isEqualTo(2);
            assertThat(crm.listTasksOf(ann)).containsExactly(read);
            var due = new TaskQuery(Set.of(TaskStatus.WAITING, TaskStatus.NOT_STARTED), NOW, Optional.empty(), 200);
            assertThat(crm.searchTasks(due)).isEqualTo(behind.searchTasks(due));

            crm.createNote(new NewNote("<p>Hello</p>", NOW, List.of(ann, bob), List.of(acme)));
            assertThat(crm.listNotesOf(bob)).hasSize(1).isEqualTo(behind.listNotesOf(bob));

            EmailId email = crm.createEmail(anEmailTo(ann));
            crm.updateEmail(email, EmailStatus.SENT);
            assertThat(crm.listEmailsOf(ann)).hasSize(1).isEqualTo(behind.listEmailsOf(ann));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void everyKindOfErrorCrossesUnchanged(int index) {
        CrmException thrown = List.of(
                        new CrmException.NotFound("There is no contact 7."),
                        new CrmException.Invalid("Unknown property \"x\"."),
                        new CrmException.Conflict("Exists."),
                        new CrmException.Unauthorized("The token lacks a scope."),
                        new CrmException.Throttled("Wait.", Duration.ofMillis(1234)),
                        new CrmException.Unavailable("502"),
                        new CrmException.OutcomeUnknown("Lost."),
                        new CrmException.Withdrawn("Taken over."))
                .get(index);
        try (McpDoor door = McpDoor.open(ScriptedCrm.failing(() -> thrown))) {
            assertThatExceptionOfType(CrmException.class)
                    .isThrownBy(() -> door.crm().getContact(NOBODY))
                    .isExactlyInstanceOf(thrown.getClass())
                    .withMessage(thrown.getMessage())
                    .satisfies(crossed -> assertThat(crossed.findRetryAfter()).isEqualTo(thrown.findRetryAfter()));
        }
    }

    @Test
    void anErrorOfTheAdapterItselfIsNoReasonToHang() {
        try (McpDoor door = McpDoor.open(ScriptedCrm.failing(() -> new StackOverflowError("bug")))) {
            assertThatExceptionOfType(CrmException.Unavailable.class)
                    .isThrownBy(() -> door.crm().getContact(NOBODY))
                    .withMessageContaining("crm_get_contact")
                    .withMessageContaining("StackOverflowError");
            assertThatExceptionOfType(CrmException.OutcomeUnknown.class)
                    .isThrownBy(() -> door.crm().createContact(Map.of("firstname", "Bob")));
        }
    }

    @Test
    void tooManyIdsAreInvalidNotLost() {
        try (McpDoor door = McpDoor.open(behind)) {
            List<TaskId> tooMany =
                    IntStream.range(0, 101).mapToObj(id -> new TaskId("" + id)).toList();
            CrmException.Invalid refused = catchThrowableOfType(
                    CrmException.Invalid.class, () -> door.crm().listTasks(tooMany));
            assertThat(refused).hasMessageContaining("crm_list_tasks").hasMessageContaining("taskIds");
        }
    }

    @Test
    void aCallThatTakesTooLongIsGivenUp() {
        var never = new CountDownLatch(1);
        Crm stuck = ScriptedCrm.doing(() -> Waiting.on(never));
        try (McpDoor door = McpDoor.open(stuck, new McpSettings(Duration.ofSeconds(1)))) {
            assertThat(catchThrowable(() -> door.crm().getContact(NOBODY)))
                    .isExactlyInstanceOf(CrmException.Unavailable.class);
            assertThat(catchThrowable(() -> door.crm().createEmail(anEmailTo(NOBODY))))
                    .isExactlyInstanceOf(CrmException.OutcomeUnknown.class);
        }
    }

    @Test
    void anInterruptedCallerIsToldAtOnceAndStaysInterrupted() {
        var never = new CountDownLatch(1);
        try (McpDoor door = McpDoor.open(ScriptedCrm.doing(() -> Waiting.on(never)))) {
            Thread.currentThread().interrupt();
            assertThat(catchThrowable(() -> door.crm().getContact(NOBODY)))
                    .isExactlyInstanceOf(CrmException.Unavailable.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatIsLoggedBehindTheDoorKnowsTheTask() {
        Crm telling = ScriptedCrm.failing(() -> new CrmException.Invalid("task " + MDC.get("task")));
        MDC.put("task", "4712");
        try (McpDoor door = McpDoor.open(telling)) {
            assertThatExceptionOfType(CrmException.Invalid.class)
                    .isThrownBy(() -> door.crm().getContact(NOBODY))
                    .withMessage("task 4712");
        } finally {
            MDC.remove("task");
        }
    }

    @Test
    void afterClosingNothingIsSentSoEvenACreateMayBeRepeated() {
        McpDoor door = McpDoor.open(behind);
        door.close();
        assertThatExceptionOfType(CrmException.Unavailable.class)
                .isThrownBy(() -> door.crm().createContact(Map.of("firstname", "Bob")))
                .withMessageContaining("was not sent");
    }

    private static NewEmail anEmailTo(ContactId contact) {
        return new NewEmail(
                "<1@leadwright>",
                "sam@example.com",
                "ann@example.com",
                "Hello",
                "Text",
                EmailStatus.SENDING,
                NOW,
                List.of(contact),
                Optional.empty());
    }
}
