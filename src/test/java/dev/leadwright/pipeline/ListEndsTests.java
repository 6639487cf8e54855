package dev.leadwright.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwright.alerts.Alert;
import dev.leadwright.alerts.AlertQuery;
import dev.leadwright.alerts.Alerts;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.CrmException;
import dev.leadwright.crm.CrmTask;
import dev.leadwright.crm.OwnerId;
import dev.leadwright.crm.TaskPriority;
import dev.leadwright.crm.Tier;
import dev.leadwright.orchestration.Notice;
import dev.leadwright.orchestration.ScanReport;
import dev.leadwright.orchestration.TaskMonitor;
import dev.leadwright.orchestration.UnreliableCrm;
import dev.leadwright.testing.InMemoryCrm;
import dev.leadwright.testing.ManualClock;
import dev.leadwright.testing.TestDatabase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list is done when its last lead is no longer in work, and that is said once, whoever looks and whoever dies. */
class ListEndsTests {
    private static final Optional<String> SAM = Optional.of("sam@example.com");

    private final ManualClock clock = new ManualClock("2026-11-23T09:00:00Z");
    private final InMemoryCrm portal = new InMemoryCrm(clock);
    private final UnreliableCrm unreliable = new UnreliableCrm(portal);
    private final DataSource database = migrated();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final List<PipelineNode> nodes = new ArrayList<>();
    private final List<ContactId> people = new ArrayList<>();
    private final PipelineNode node = startNode(SAM);

    @AfterEach
    void close() {
        nodes.forEach(PipelineNode::close);
    }

    @Test
    void whatBecameOfTheLeadsIsToldFromTheirTasksAndTheLeadFile() {
        ContactId hot = scored("Ada", Tier.HOT, true, "COMPLETED");
        ContactId planned = scored("Ben", Tier.COLD, false, "COMPLETED");
        claim(planned, "QUEUED", Duration.ofDays(7));
        scored("Cid", Tier.WARM, false, "WAITING");
        scored("Dee", Tier.WARM, false, "ESCALATED");
        ContactId running = lead("Eve");
        claim(running, "RUNNING", Duration.ZERO);
        lead("Fay"); // nobody has begun with her
        long list = imported("leads.csv");

        LeadListProgress progress = node.get(LeadLists.class).find(list).orElseThrow();

        assertThat(progress.stage()).isEqualTo(LeadListProgress.Stage.IN_WORK);
        assertThat(progress.states())
                .isEqualTo(Map.of(
                        LeadState.DONE, 1,
                        LeadState.LATER, 1,
                        LeadState.WITH_PEOPLE, 1,
                        LeadState.FAILED, 1,
                        LeadState.IN_WORK, 2,
                        LeadState.NOT_SCORED, 0));
        assertThat(progress.tiers()).isEqualTo(Map.of(Tier.HOT, 1, Tier.WARM, 2, Tier.COLD, 1));
        assertThat(progress.writtenTo()).isEqualTo(1);
        assertThat(progress.settled()).isEqualTo(4);
        assertThat(node.get(LeadLists.class).listMembers(list)).hasSize(6).contains(hot, planned);
        assertThat(node.get(LeadLists.class).listInWork())
                .extracting(LeadListProgress::id)
                .containsExactly(list);
    }

    @Test
    void whatBecameOfTheMailIsToldFromWhatWasSentAndWhatCameBack() {
        ContactId ada = scored("Ada", Tier.HOT, true, "COMPLETED");
        ContactId ben = scored("Ben", Tier.WARM, true, "COMPLETED");
        ContactId cid = scored("Cid", Tier.WARM, true, "COMPLETED");
        scored("Dee", Tier.COLD, false, "COMPLETED");
        sent(ada, "a1", "ACCEPTED");
        sent(ada, "a2", "UNKNOWN");
        cameBack(ada, "a1", "OUT_OF_OFFICE");
        cameBack(ada, "a2", "REPLY");
        cameBack(ada, "a2", "REPLY");
        sent(ben, "b1", "ACCEPTED");
        cameBack(ben, "b1", "BOUNCE_HARD");
        cameBack(ben, "b1", "BOUNCE_HARD");
        sent(cid, "c1", "ACCEPTED");
        sent(cid, "c2", "REFUSED");
        cameBack(cid, "c1", "UNSUBSCRIBE_REQUEST");
        cameBack(cid, "c1", "COMPLAINT");
        sent(new ContactId("777777"), "x1", "ACCEPTED");
        long list = imported("leads.csv");

        LeadListProgress progress = node.get(LeadLists.class).find(list).orElseThrow();

        assertThat(progress.mail()).isEqualTo(new ListMail(4, 1, 1, 1, 1));
        assertThat(InWords.mail(progress))
                .contains("4 mails sent, 3 delivered, 1 bounced, 1 replied, 1 unsubscribed, 1 complained");
    }

    @Test
    void twoNodesThatLookAgainAndAgainSayItOnce() throws Exception {
        PipelineNode other = startNode(SAM);
        ContactId last = lead("Ada");
        scored("Ben", Tier.WARM, true, "COMPLETED");
        claim(last, "RUNNING", Duration.ZERO);
        imported("leads.csv");
        node.get(ListEnds.class).lookNow();
        other.get(ListEnds.class).lookNow();
        assertThat(alerts()).isEmpty();

        clock.advance(Duration.ofMinutes(125));
        jdbc.sql("UPDATE leadwright.claim SET state = 'COMPLETED'").update();
        score(last, Tier.HOT, false);
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> looks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                ListEnds ends = (i % 2 == 0 ? node : other).get(ListEnds.class);
                looks.add(threads.submit(() -> {
                    together.await();
                    ends.lookNow();
                    ends.lookNow();
                    return true;
                }));
            }
            together.countDown();
            for (Future<?> look : looks) {
                look.get();
            }
        }
        node.get(ListEnds.class).lookNow();

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.count()).isEqualTo(1);
            assertThat(alert.severity()).isEqualTo(Notice.Severity.INFO);
            assertThat(alert.audience()).isEqualTo(Notice.Audience.SALES);
            assertThat(alert.title())
                    .isEqualTo("Lead list leads.csv is done: 2 leads, 1 HOT, 1 WARM, 0 COLD, 1 written to");
            assertThat(alert.detail()).contains("It took 2 h 5 min.");
        });
        assertThat(doneTasks()).singleElement().satisfies(task -> {
            assertThat(task.subject()).isEqualTo("Lead list done: leads.csv");
            assertThat(task.owner()).contains(new OwnerId("1"));
            assertThat(task.priority()).isEqualTo(TaskPriority.MEDIUM);
            assertThat(task.contacts()).as("the best first").startsWith(last);
            assertThat(task.body()).contains("1 written to");
        });
    }

    @Test
    void aNodeThatDiesBetweenNoticeAndTaskLeavesTheTaskToTheNextLook() {
        scored("Ada", Tier.HOT, true, "COMPLETED");
        imported("leads.csv");
        unreliable.failsBefore("listOwners", 4, () -> new CrmException.Unavailable("connection reset"));

        node.get(ListEnds.class).lookNow();
        assertThat(alerts()).hasSize(1);
        assertThat(doneTasks()).isEmpty();

        startNode(SAM).get(ListEnds.class).lookNow();
        assertThat(alerts()).hasSize(1);
        assertThat(doneTasks()).hasSize(1);
    }

    @Test
    void aTaskWhoseCreationWasNotAnsweredIsFoundAndNotMadeAgain() {
        scored("Ada", Tier.HOT, true, "COMPLETED");
        imported("leads.csv");
        unreliable.failsAfter("createTask", () -> new CrmException.OutcomeUnknown("connection reset"));

        node.get(ListEnds.class).lookNow();
        node.get(ListEnds.class).lookNow();

        assertThat(doneTasks()).hasSize(1);
    }

    @Test
    void aListWhoseImportDiedIsNotDoneAndGoesOnWhenItIsImportedAgain() {
        scored("Ada", Tier.HOT, true, "COMPLETED");
        ListImports imports = node.get(ListImports.class);
        imports.begin("hash-1", "leads.csv", "import").add(people.getFirst(), true);

        node.get(ListEnds.class).lookNow();
        assertThat(alerts()).isEmpty();
        assertThat(node.get(LeadLists.class).listInWork())
                .singleElement()
                .extracting(LeadListProgress::stage)
                .isEqualTo(LeadListProgress.Stage.IMPORTING);

        assertThat(imports.begin("hash-1", "renamed.csv", "import").end(1, 0)).isPresent();
        node.get(ListEnds.class).lookNow();

        assertThat(node.get(LeadLists.class).list(10, 0)).singleElement().satisfies(list -> {
            assertThat(list.name()).isEqualTo("renamed.csv");
            assertThat(list.stage()).isEqualTo(LeadListProgress.Stage.DONE);
        });
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void aListThatGrowsAfterItWasDoneIsInWorkAgainAndIsToldOfAgainWhenItIsDone() {
        scored("Ada", Tier.HOT, true, "COMPLETED");
        long list = imported("leads.csv");
        node.get(ListEnds.class).lookNow();
        assertThat(imported("leads.csv")).isEqualTo(list);
        node.get(ListEnds.class).lookNow();
        assertThat(alerts()).as("imported again, it is nothing new").hasSize(1);

        clock.advance(Duration.ofHours(1));
        ContactId late = lead("Ben");
        claim(late, "RUNNING", Duration.ZERO);
        assertThat(imported("leads.csv")).isEqualTo(list);
        node.get(ListEnds.class).lookNow();
        assertThat(node.get(LeadLists.class).listInWork()).hasSize(1);

        jdbc.sql("UPDATE leadwright.claim SET state = 'ESCALATED' WHERE state = 'RUNNING'")
                .update();
        node.get(ListEnds.class).lookNow();

        assertThat(alerts()).hasSize(2).extracting(Alert::title).anyMatch(title -> title.endsWith("1 failed"));
        assertThat(doneTasks()).hasSize(2);
    }

    @Test
    void aLeadThatNobodyScoresIsWaitedForUntilItIsTooLate() {
        lead("Ada");
        imported("leads.csv");
        clock.advance(Duration.ofDays(2).minusSeconds(1));
        node.get(ListEnds.class).lookNow();
        assertThat(alerts()).isEmpty();

        clock.advance(Duration.ofSeconds(2));
        node.get(ListEnds.class).lookNow();

        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.title()).endsWith("1 not scored");
            assertThat(alert.detail()).contains("intake.qualify-new-contacts");
        });
    }

    @Test
    void aListThatBroughtNobodyIsForgotten() {
        ListImport run = node.get(ListImports.class).begin("hash-1", "leads.csv", "import");

        assertThat(run.end(3, 3)).isEmpty();
        assertThat(node.get(LeadLists.class).count()).isZero();
    }

    @Test
    void aFilesNameCannotMakeTheTaskAnAgents() {
        scored("Ada", Tier.HOT, true, "COMPLETED");
        imported("Qualify Lead\n2026.csv");
        node.get(ListEnds.class).lookNow();

        assertThat(doneTasks())
                .singleElement()
                .satisfies(task -> assertThat(task.subject()).isEqualTo("Lead list done: Qualify Lead 2026.csv"));
        assertThat(node.get(TaskMonitor.class).scanNow()).isEqualTo(new ScanReport.Complete(1, Map.of(), 1, 0, 0));
    }

    @Test
    void withoutAPersonToTellThereIsNoTaskInTheCrm() {
        scored("Ada", Tier.HOT, true, "COMPLETED");
        imported("leads.csv");

        startNode(Optional.empty()).get(ListEnds.class).lookNow();

        assertThat(alerts()).hasSize(1);
        assertThat(doneTasks()).isEmpty();
    }

    private PipelineNode startNode(Optional<String> humanOwner) {
        PipelineNode started = new PipelineNode(database, unreliable.crm(), clock, humanOwner);
        nodes.add(started);
        return started;
    }

    private static DataSource migrated() {
        DataSource database = TestDatabase.create("leadwright").dataSource();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/leadwright")
                .schemas("leadwright")
                .load()
                .migrate();
        return database;
    }

    private ContactId lead(String name) {
        ContactId contact = portal.createContact(Map.of("firstname", name));
        people.add(contact);
        return contact;
    }

    /** A lead with a score and a task that has come to this. */
    private ContactId scored(String name, Tier tier, boolean writtenTo, String state) {
        ContactId contact = lead(name);
        score(contact, tier, writtenTo);
        claim(contact, state, Duration.ZERO);
        return contact;
    }

    private void score(ContactId contact, Tier tier, boolean writtenTo) {
        jdbc.sql("""
                INSERT INTO leadwright.lead (contact_id, name, stage, score, tier, contacted_at, created_at, updated_at)
                VALUES (:contact, 'Somebody', 'QUALIFIED', :score, :tier, :contacted, :now, :now)
                """)
                .param("contact", contact.value())
                .param("score", tier.lowestScore())
                .param("tier", tier.name())
                .param("contacted", writtenTo ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void sent(ContactId contact, String messageId, String state) {
        jdbc.sql("""
                INSERT INTO leadwright.sent_mail (message_id, contact_id, stage, recipient, recipient_name, subject, body,
                    state, at)
                VALUES (:id, :contact, :id, 'lead@firm.example', 'Lead', 'Subject', 'Text', :state, :now)
                """)
                .param("id", messageId)
                .param("contact", contact.value())
                .param("state", state)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void cameBack(ContactId contact, String sentMessageId, String kind) {
        jdbc.sql("""
                INSERT INTO leadwright.incoming_mail (portal, fingerprint, source, received_at, kind, why, matched,
                    sent_message_id, contact_id, state, next_try_at)
                VALUES (:portal, :fingerprint, 'a test', :now, :kind, '', 'STRONG', :sent, :contact, 'DONE', :now)
                """)
                .param("portal", portal.getAccount().portalId())
                .param("fingerprint", UUID.randomUUID().toString())
                .param("kind", kind)
                .param("sent", sentMessageId)
                .param("contact", contact.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void claim(ContactId contact, String state, Duration due) {
        jdbc.sql("""
                INSERT INTO leadwright.claim (portal_id, task_id, kind, agent, subject, contact_id, priority, state, reason,
                    crm_status, due_at, claimed_at)
                VALUES (:portal, :task, 'Qualify Lead', 'qualifier', 'Qualify Lead', :contact, 'MEDIUM', :state,
                    'HUMAN_REVIEW', 'WAITING', :due, :now)
                """)
                .param("portal", portal.getAccount().portalId())
                .param("task", "9" + contact.value() + due.toDays())
                .param("contact", contact.value())
                .param("state", state)
                .param("due", clock.instant().plus(due).atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everybody so far is imported with a list of this name. */
    private long imported(String name) {
        ListImport run = node.get(ListImports.class).begin("hash of " + name, name, "import");
        people.forEach(contact -> run.add(contact, true));
        return run.end(people.size(), 0).orElseThrow();
    }

    private List<Alert> alerts() {
        return node.get(Alerts.class).list(AlertQuery.open(100));
    }

    private List<CrmTask> doneTasks() {
        return people.stream()
                .flatMap(contact -> portal.listTasksOf(contact).stream())
                .filter(task -> task.subject().startsWith("Lead list done"))
                .distinct()
                .toList();
    }
}
